package earmark.agree;

import earmark.corpus.LabelMap;
import earmark.corpus.LabelledCorpus;
import earmark.corpus.LabelledInteraction;
import earmark.corpus.LabelledTurn;
import earmark.model.Analysis;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Speaker;
import earmark.model.Turn;
import earmark.stats.ClusterBootstrap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds markers against the labels people gave. Every turn is a case at the level of segments; every side that speaks in
 * an interaction is one at the level of calls. A verdict "cannot tell" makes all cases of its interaction unanswered:
 * they are counted apart, neither right nor wrong. "No opportunity" is a no. Use from one thread.
 */
public final class MarkerEvaluation {
    /** What people write into a cell that has no label. */
    private static final String NONE = "none";

    private final Function<Interaction, Analysis> analyze;
    private final MachineRater rater;
    private final @Nullable MachineRater against;
    private final ClusterBootstrap bootstrap;
    private final Mistakes mistakes = new Mistakes();

    /**
     * An evaluation.
     *
     * @param analyze cuts text
     * @param rater the markers
     * @param against others to compare with; null: none
     * @param bootstrap draws interactions
     */
    public MarkerEvaluation(
            Function<Interaction, Analysis> analyze,
            MachineRater rater,
            @Nullable MachineRater against,
            ClusterBootstrap bootstrap) {
        this.analyze = analyze;
        this.rater = rater;
        this.against = against;
        this.bootstrap = bootstrap;
    }

    /**
     * Evaluates, once.
     *
     * @param corpus what people said
     * @param sha256 of the file it was read from
     * @param only the markers that are asked about; empty: all
     * @throws EarmarkException when no label stands for a marker that is known
     */
    public EvaluationResult evaluate(LabelledCorpus corpus, String sha256, Set<String> only) {
        List<LabelMap> asked = (corpus.form().maps().isEmpty()
                        ? sameNames(corpus)
                        : corpus.form().maps())
                .stream()
                        .filter(map -> only.isEmpty() || only.contains(map.marker()))
                        .toList();
        List<LabelMap> maps = asked.stream()
                .filter(map -> rater.markers().contains(map.marker()))
                .toList();
        if (maps.isEmpty()) {
            throw new EarmarkException(
                    corpus.form().name(),
                    "no label stands for a marker; labels: " + some(labels(corpus)) + "; markers: "
                            + some(rater.markers()),
                    "give --mapping FILE with lines such as: marker apology LABEL");
        }
        boolean whole = corpus.form().wholeInteraction();
        List<CaseCounts> segments = maps.stream().map(map -> new CaseCounts()).toList();
        List<CaseCounts> calls = maps.stream().map(map -> new CaseCounts()).toList();
        int turns = 0;
        for (LabelledInteraction labelled : corpus.interactions()) {
            Analysis analysis = analyze.apply(labelled.interaction());
            var one = new Answers(rater.tagger().tag(analysis));
            Answers two = against == null ? one : new Answers(against.tagger().tag(analysis));
            turns += labelled.turns().size();
            for (int m = 0; m < maps.size(); m++) {
                if (!whole) {
                    segments(maps.get(m), labelled, one, two, segments.get(m));
                }
                calls(maps.get(m), labelled, one, two, calls.get(m), whole);
            }
        }
        List<Boolean> compared = maps.stream()
                .map(map -> against != null && against.markers().contains(map.marker()))
                .toList();
        var figures = new ArrayList<MarkerFigures>();
        var macros = new ArrayList<MacroFigures>();
        int interactions = corpus.interactions().size();
        for (Level level : whole ? List.of(Level.CALL) : List.of(Level.SEGMENT, Level.CALL)) {
            var made = new LevelFigures(
                    level, maps, level == Level.CALL ? calls : segments, compared, interactions, bootstrap);
            figures.addAll(made.markers());
            macros.add(made.macro());
        }
        return new EvaluationResult(
                corpus.form().name(),
                sha256,
                rater.name(),
                against == null ? "" : against.name(),
                interactions,
                turns,
                figures,
                macros,
                mistakes.worstFirst(),
                mistakes.confusions(),
                asked.stream()
                        .map(LabelMap::marker)
                        .filter(id -> !rater.markers().contains(id))
                        .toList());
    }

    private void segments(LabelMap map, LabelledInteraction labelled, Answers one, Answers two, CaseCounts counts) {
        counts.nextInteraction();
        for (Turn turn : labelled.interaction().turns()) {
            LabelledTurn people = labelled.turns().get(turn.index());
            if (people.asked() && (map.by() == null || map.by() == turn.speaker())) {
                boolean is = people.labels().stream().anyMatch(map.labels()::contains);
                Boolean found = inTurn(one, map.marker(), turn.index());
                counts.add(is, found, inTurn(two, map.marker(), turn.index()));
                note(map, labelled, turn, one, is, found);
            }
        }
    }

    private static @Nullable Boolean inTurn(Answers answers, String marker, int turn) {
        return answers.unsure(marker) ? null : Boolean.valueOf(answers.found(marker, turn));
    }

    private void note(
            LabelMap map, LabelledInteraction labelled, Turn turn, Answers one, boolean is, @Nullable Boolean found) {
        if (found == null ? !is : found == is) {
            return;
        }
        LabelledTurn people = labelled.turns().get(turn.index());
        boolean alarm = found != null && found;
        mistakes.add(new Mistake(
                map.marker(),
                found == null ? Mistake.Kind.CANNOT_TELL : alarm ? Mistake.Kind.FALSE_ALARM : Mistake.Kind.MISS,
                1,
                labelled.label(),
                people.name(),
                people.line(),
                turn.speaker(),
                turn.text(),
                alarm ? List.copyOf(people.labels()) : one.in(turn.index()),
                alarm ? one.confidence(map.marker(), turn.index()) : 0));
    }

    /** One case a side; when labels speak of whole interactions, one case an interaction. */
    private static void calls(
            LabelMap map, LabelledInteraction labelled, Answers one, Answers two, CaseCounts counts, boolean whole) {
        counts.nextInteraction();
        Map<Speaker, List<Turn>> sides = new EnumMap<>(Speaker.class);
        for (Turn turn : labelled.interaction().turns()) {
            boolean asked = labelled.turns().get(turn.index()).asked();
            if (asked && (map.by() == null || map.by() == turn.speaker())) {
                sides.computeIfAbsent(whole ? Speaker.UNKNOWN : turn.speaker(), side -> new ArrayList<>())
                        .add(turn);
            }
        }
        sides.values().forEach(turns -> {
            List<LabelledTurn> said = whole
                    ? labelled.turns()
                    : turns.stream()
                            .map(turn -> labelled.turns().get(turn.index()))
                            .toList();
            boolean is = said.stream().flatMap(turn -> turn.labels().stream()).anyMatch(map.labels()::contains);
            counts.add(is, anywhere(one, map.marker(), turns), anywhere(two, map.marker(), turns));
        });
    }

    private static @Nullable Boolean anywhere(Answers answers, String marker, List<Turn> turns) {
        return answers.unsure(marker)
                ? null
                : Boolean.valueOf(turns.stream().anyMatch(turn -> answers.found(marker, turn.index())));
    }

    /**
     * Labels that stand for no marker, of a file whose labels are markers' names, with the number of their turns. A file with a
     * mapping has none: it says which labels are meant.
     */
    public SortedMap<String, Integer> strangers(LabelledCorpus corpus) {
        var turns = new TreeMap<String, Integer>();
        if (corpus.form().maps().isEmpty()) {
            corpus.interactions()
                    .forEach(one -> one.turns()
                            .forEach(turn -> turn.labels().forEach(label -> turns.merge(label, 1, Integer::sum))));
            turns.keySet()
                    .removeIf(label ->
                            label.equalsIgnoreCase(NONE) || named(label).isPresent());
        }
        return turns;
    }

    /** Labels that are called like markers, in whatever case, stand for them. */
    private List<LabelMap> sameNames(LabelledCorpus corpus) {
        var byMarker = new TreeMap<String, Set<String>>();
        labels(corpus)
                .forEach(label -> named(label)
                        .ifPresent(id -> byMarker.computeIfAbsent(id, any -> new TreeSet<>())
                                .add(label)));
        return byMarker.entrySet().stream()
                .map(entry -> new LabelMap(entry.getKey(), entry.getValue(), null))
                .toList();
    }

    private Optional<String> named(String label) {
        return rater.markers().contains(label)
                ? Optional.of(label)
                : rater.markers().stream().filter(label::equalsIgnoreCase).findFirst();
    }

    private static Set<String> labels(LabelledCorpus corpus) {
        var labels = new TreeSet<String>();
        corpus.interactions().forEach(one -> one.turns().forEach(turn -> labels.addAll(turn.labels())));
        return labels;
    }

    private static String some(Set<String> names) {
        String shown = String.join(", ", names.stream().limit(20).toList());
        return names.isEmpty() ? "none" : names.size() > 20 ? shown + ", …" : shown;
    }
}

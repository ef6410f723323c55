package earmark.classify;

import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.judge.Heard;
import earmark.markers.judge.Understood;
import earmark.model.Analysis;
import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.model.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One learned marker in one interaction: the same four outcomes as a rule's. Use from one thread. */
final class LearnedJudgement {
    static final String NOBODY_KNOWS_WHOSE = "found, but nobody knows whose words they are";

    private final LearnedMarker marker;
    private final Analysis analysis;
    private final List<Sample> samples;
    private final List<Place> searched = new ArrayList<>();
    private final List<Finding> evidence = new ArrayList<>();
    private final TreeMap<String, Integer> doubts = new TreeMap<>();
    private final Understood understood = new Understood();

    LearnedJudgement(LearnedMarker marker, Analysis analysis, List<Verdict> byRules) {
        this.marker = marker;
        this.analysis = analysis;
        this.samples = samples(marker, analysis, byRules);
    }

    /** What a learned marker looks at in an interaction. */
    static List<Sample> samples(LearnedMarker marker, Analysis analysis, List<Verdict> byRules) {
        List<Unit> units = Unit.of(analysis, marker.bySentence());
        return Sample.of(units, i -> fired(units.get(i), byRules));
    }

    private static Set<String> fired(Unit unit, List<Verdict> byRules) {
        var fired = new HashSet<String>();
        for (Verdict verdict : byRules) {
            if (verdict.outcome() instanceof Outcome.Present present
                    && present.evidence().stream()
                            .map(Finding::place)
                            .anyMatch(place ->
                                    place.turn() == unit.turn() && place.at().overlaps(unit.at()))) {
                fired.add(verdict.marker().id());
            }
        }
        return fired;
    }

    /** The texts whose vectors are needed. */
    Set<String> texts() {
        var texts = new TreeSet<String>();
        samples.forEach(sample -> texts.addAll(marker.model().space().texts(sample)));
        return texts;
    }

    Outcome outcome(Function<String, float[]> vectors) {
        for (Sample sample : samples) {
            Fit fit = marker.by().fit(sample.unit().speaker());
            if (fit != Fit.NO) {
                look(sample, fit, marker.model().probability(sample, vectors));
            }
        }
        if (searched.isEmpty()) {
            return nothingToSearch();
        }
        if (!evidence.isEmpty()) {
            return new Outcome.Present(evidence);
        }
        if (!doubts.isEmpty()) {
            return new Outcome.Undetermined(doubts.entrySet().stream()
                    .map(doubt -> doubt.getKey() + (doubt.getValue() > 1 ? " (" + doubt.getValue() + " times)" : ""))
                    .collect(Collectors.joining("; ")));
        }
        String poorly = understood.doubt();
        if (poorly != null) {
            return new Outcome.Undetermined(poorly);
        }
        String lost = Heard.lost(analysis.interaction(), marker.by(), 0, Long.MAX_VALUE);
        return lost == null ? new Outcome.Absent(searched) : new Outcome.Undetermined(lost);
    }

    private void look(Sample sample, Fit fit, double probability) {
        Unit unit = sample.unit();
        Turn turn = analysis.interaction().turns().get(unit.turn());
        var place = new Place(analysis.interaction().id(), unit.turn(), unit.at(), time(turn, unit.at()));
        searched.add(place);
        double sum = 0;
        List<Word> heard = Confidence.words(turn, unit.at());
        for (Word word : heard) {
            sum += word.confidence();
        }
        int count = heard.isEmpty() ? unit.words().size() : heard.size();
        double sure = heard.isEmpty() ? 1 : sum / count;
        understood.add(count, sure * count);
        if (probability < marker.threshold()) {
            return;
        }
        if (fit == Fit.MAYBE) {
            doubts.merge(NOBODY_KNOWS_WHOSE, 1, Integer::sum);
        } else if (sure < marker.minConfidence()) {
            doubts.merge(hardlyHeard(marker.minConfidence()), 1, Integer::sum);
        } else {
            evidence.add(new Finding(
                    marker.ref(),
                    unit.speaker(),
                    place,
                    Math.min(1, probability),
                    marker.origin(),
                    Map.of("probability", String.format(Locale.ROOT, "%.3f", probability))));
        }
    }

    static String hardlyHeard(double needed) {
        return String.format(Locale.ROOT, "found in words recognised with less than %.2f", needed);
    }

    private static @org.jspecify.annotations.Nullable TimeSpan time(Turn turn, TextSpan at) {
        List<TimeSpan> times = Confidence.words(turn, at).stream()
                .flatMap(word ->
                        word.time() == null ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(word.time()))
                .toList();
        return times.isEmpty()
                ? turn.time()
                : new TimeSpan(
                        times.get(0).startMs(), times.get(times.size() - 1).endMs());
    }

    private Outcome nothingToSearch() {
        Side by = marker.by();
        String unheard = Heard.wordless(analysis.interaction(), by);
        return unheard != null
                ? new Outcome.Undetermined(unheard)
                : new Outcome.NoOpportunity(samples.isEmpty() ? "there are no words" : "nothing by " + by.keyword());
    }
}

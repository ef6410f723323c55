package earmark.pipeline;

import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Sentence;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.store.Filter;
import earmark.store.Store;
import earmark.text.TextAnalyzer;
import earmark.themes.Unit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What customers complain of in everything kept: of a call or chat the turn in which a complaint was found with the two turns
 * of the same side before it, which often name its object; of a mail the sentence. Texts without four words of matter are
 * left out. Use from one thread.
 */
public final class ComplaintUnits {
    private static final Set<String> MARKERS =
            Set.of("complaint", "frustration", "repeat_contact", "churn_threat", "escalation_request");
    private static final Comparator<Place> IN_ORDER = Comparator.comparingInt(Place::turn)
            .thenComparingInt(place -> place.at().start());
    private static final int TURNS_BEFORE = 2;
    private static final int FEWEST_WORDS = 4;

    private final Store store;
    private final TextAnalyzer analyzer;

    /** Over what is kept. */
    public ComplaintUnits(Store store, TextAnalyzer analyzer) {
        this.store = store;
        this.analyzer = analyzer;
    }

    /** In the order of the interactions' ids. */
    public List<Unit> of(Filter filter) {
        var ids = new TreeSet<String>();
        store.ids(filter).forEach(id -> ids.add(id.value()));
        var units = new ArrayList<Unit>();
        for (String id : ids) {
            Optional<Interaction> kept = store.find(new InteractionId(id));
            kept.ifPresent(interaction -> add(interaction, units));
        }
        return List.copyOf(units);
    }

    private void add(Interaction interaction, List<Unit> units) {
        var texts = new TreeSet<Integer>();
        var sentences = new TreeSet<Place>(IN_ORDER);
        for (Verdict verdict : store.verdicts(interaction.id())) {
            if (MARKERS.contains(verdict.marker().id()) && verdict.outcome() instanceof Outcome.Present present) {
                for (Finding finding : present.evidence()) {
                    if (finding.speaker() == Speaker.AGENT) {
                        continue;
                    }
                    texts.add(finding.place().turn());
                    if (interaction.medium() == Medium.EMAIL) {
                        sentence(interaction, finding).ifPresent(sentences::add);
                    }
                }
            }
        }
        if (interaction.medium() == Medium.EMAIL) {
            var seen = new HashSet<String>();
            for (Place place : sentences) {
                String text = interaction
                        .turns()
                        .get(place.turn())
                        .text()
                        .substring(place.at().start(), place.at().end());
                if (seen.add(text)) {
                    add(interaction, place, text, units);
                }
            }
        } else {
            for (int turn : texts) {
                List<Turn> said = withBefore(interaction, turn);
                String text = said.stream().map(Turn::text).collect(Collectors.joining(" "));
                add(interaction, place(interaction, said), text, units);
            }
        }
    }

    private static void add(Interaction interaction, Place place, String text, List<Unit> units) {
        LocalDate day = interaction.startedAt() == null
                ? null
                : interaction.startedAt().atZone(ZoneOffset.UTC).toLocalDate();
        Unit unit = Unit.at(place, text, day);
        if (unit.contentWords() >= FEWEST_WORDS) {
            units.add(unit);
        }
    }

    /** The last turn, heard from where the first begins: who listens hears the words that are quoted. */
    private static Place place(Interaction interaction, List<Turn> said) {
        Turn last = said.get(said.size() - 1);
        TimeSpan begin = said.get(0).time();
        TimeSpan end = last.time();
        TimeSpan time = begin == null || end == null
                ? end
                : new TimeSpan(Math.min(begin.startMs(), end.startMs()), end.endMs());
        return new Place(
                interaction.id(), last.index(), new TextSpan(0, last.text().length()), time);
    }

    private Optional<Place> sentence(Interaction interaction, Finding finding) {
        int turn = finding.place().turn();
        for (Sentence sentence : analyzer.analyze(interaction).sentences().get(turn)) {
            if (sentence.at().start() <= finding.place().at().start()
                    && finding.place().at().start() < sentence.at().end()) {
                return Optional.of(new Place(interaction.id(), turn, sentence.at(), null));
            }
        }
        return Optional.empty();
    }

    private static List<Turn> withBefore(Interaction interaction, int turn) {
        Turn last = interaction.turns().get(turn);
        List<Turn> before = interaction.turns().subList(0, turn).stream()
                .filter(one -> one.speaker() == last.speaker())
                .toList();
        var said = new ArrayList<>(before.subList(Math.max(0, before.size() - TURNS_BEFORE), before.size()));
        said.add(last);
        return said;
    }
}

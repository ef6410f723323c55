package earmark.markers.match;

import earmark.markers.Marker;
import earmark.markers.hearing.Evidence;
import earmark.markers.hearing.Hearing;
import earmark.markers.hearing.Rewording;
import earmark.model.Analysis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each marker finds in recognised turns with what speaks for it, likely or not: to fit and to judge the calibration. */
public final class HeardSamples {
    private final Operands operands;
    private final List<Marker> plain;
    private final Hearing hearing;

    /**
     * A place where a marker may have been said.
     *
     * @param confidence of the words heard best; negative when the marker is not in them
     * @param evidence what speaks for it otherwise; null when it is in the words heard best
     * @param probability that it was said
     * @param kind where it comes from
     * @param said the words, where others were heard best
     */
    public record Sample(
            double confidence, @Nullable Evidence evidence, double probability, String kind, String said) {}

    /** For these markers. */
    public HeardSamples(List<Marker> markers, Hearing hearing) {
        operands = new Operands(markers);
        plain = Operands.plain(markers);
        this.hearing = hearing;
    }

    /** By marker; nothing for one that is nowhere. */
    public Map<String, List<Sample>> in(Analysis analysis) {
        Reading reading = Reading.of(analysis);
        List<Variants> variants =
                reading.turns.stream().map(turn -> Variants.of(turn, hearing)).toList();
        Map<String, List<Sample>> samples = new TreeMap<>();
        for (Marker marker : plain) {
            MarkerFinder finder = operands.finder(operands.number(marker));
            List<Sample> own = new ArrayList<>();
            Searched where = Searched.in(reading, finder.scope);
            for (TurnView turn : reading.turns.stream()
                    .filter(each -> where.has(each.turn.index()))
                    .toList()) {
                var guesses = new Guesses(finder, reading, variants.get(turn.turn.index()), hearing);
                for (Span span : Matcher.best(finder.finder.findWhereNeeded(turn, Work.in(reading, turn.size())))) {
                    if (span.doubt() == null && !guesses.misheard(span)) {
                        own.add(new Sample(span.confidence(), null, turn.probability(span), "heard", ""));
                        guesses.leaveOut(span);
                    }
                }
                guesses.best().stream().filter(HeardSamples::isPlain).forEach(guess -> own.add(sample(guess)));
            }
            if (!own.isEmpty()) {
                samples.put(marker.ref().id(), own);
            }
        }
        return samples;
    }

    /** By marker all that speaks for it in other readings, likely or not; nothing of one that is in the words heard best. */
    public Map<String, Set<Evidence>> evidence(Analysis analysis) {
        Reading reading = Reading.of(analysis);
        List<Variants> variants =
                reading.turns.stream().map(turn -> Variants.of(turn, hearing)).toList();
        Map<String, Set<Evidence>> evidence = new TreeMap<>();
        for (Marker marker : plain) {
            MarkerFinder finder = operands.finder(operands.number(marker));
            Searched where = Searched.in(reading, finder.scope);
            Set<Evidence> own = new LinkedHashSet<>();
            boolean isHeard = false;
            for (TurnView turn : reading.turns) {
                if (where.has(turn.turn.index())) {
                    var guesses = new Guesses(finder, reading, variants.get(turn.turn.index()), hearing);
                    isHeard |= finder.finder.findWhereNeeded(turn, Work.in(reading, turn.size())).stream()
                            .anyMatch(span -> span.doubt() == null && !guesses.misheard(span));
                    guesses.all().stream()
                            .filter(HeardSamples::isPlain)
                            .filter(guess -> guess.variant().kind != Rewording.Kind.CONFUSION)
                            .forEach(guess -> own.add(guess.evidence()));
                }
            }
            if (!isHeard && !own.isEmpty()) {
                evidence.put(marker.ref().id(), own);
            }
        }
        return evidence;
    }

    private static boolean isPlain(Guesses.Guess guess) {
        return guess.said().doubt() == null || guess.said().doubt().isEmpty();
    }

    private static Sample sample(Guesses.Guess guess) {
        Variant variant = guess.variant();
        return new Sample(-1, guess.evidence(), guess.probability(), variant.kind.word(), variant.words(guess.said()));
    }
}

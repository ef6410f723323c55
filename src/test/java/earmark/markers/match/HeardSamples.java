package earmark.markers.match;

import earmark.markers.Marker;
import earmark.markers.hearing.Evidence;
import earmark.markers.hearing.Hearing;
import earmark.model.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each marker finds in recognised turns with what speaks for it, likely or not: to fit and to judge the calibration. */
public final class HeardSamples {
    private final Operands operands;
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
        this.hearing = hearing;
    }

    /** By marker; nothing for one that is nowhere. */
    public Map<String, List<Sample>> in(Analysis analysis) {
        Reading reading = Reading.of(analysis);
        List<Variants> variants =
                reading.turns.stream().map(turn -> Variants.of(turn, hearing)).toList();
        Map<String, List<Sample>> samples = new TreeMap<>();
        for (Marker marker : operands.plain()) {
            MarkerFinder finder = operands.finder(operands.number(marker));
            List<Sample> own = new ArrayList<>();
            Searched where = Searched.in(reading, finder.scope);
            for (TurnView turn : reading.turns.stream()
                    .filter(each -> where.has(each.turn.index()))
                    .toList()) {
                var guesses = new Guesses(
                        finder, reading, variants.get(turn.turn.index()).worthLooking(finder.finder, reading), hearing);
                for (Span span : Matcher.best(finder.finder.findWhereNeeded(turn, Work.in(reading, turn.size())))) {
                    if (span.doubt() == null && !guesses.misheard(span)) {
                        own.add(new Sample(span.confidence(), null, turn.probability(span), "heard", ""));
                        guesses.leaveOut(span);
                    }
                }
                guesses.best().stream()
                        .filter(guess -> guess.said().doubt() == null
                                || guess.said().doubt().isEmpty())
                        .forEach(guess -> own.add(sample(guess)));
            }
            if (!own.isEmpty()) {
                samples.put(marker.ref().id(), own);
            }
        }
        return samples;
    }

    private static Sample sample(Guesses.Guess guess) {
        Variant variant = guess.variant();
        return new Sample(-1, guess.evidence(), guess.probability(), variant.kind.word(), variant.words(guess.said()));
    }
}

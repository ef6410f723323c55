package earmark.markers.match;

import earmark.markers.hearing.Evidence;
import earmark.markers.hearing.Hearing;
import earmark.markers.hearing.Rewording;
import earmark.model.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one marker finds in other readings of one turn, beside what it finds in the words heard best. One thread. */
final class Guesses {
    /** What is likelier not said is "cannot tell", not "present"; a marker's own {@code min_conf} may ask for more. */
    static final double LEAST_PROBABILITY = 0.5;
    /** Less likely evidence is none at all: otherwise nothing that was ever recognised could be absent. */
    static final double LEAST_WORTH_SAYING = 0.2;
    /** A word of fewer, such as "hi", is found in any noise: of five that were likely by all else none had been said. */
    private static final int FEWEST_PHONES = 3;
    /** Why a match in the words heard best does not count. */
    static final String MISHEARD = "heard, but these words are mostly misheard ones";

    private static final Evidence NOTHING = new Evidence(0, 0, 0, 0, 0, 0, 0, 0);

    private final MarkerFinder finder;
    private final Reading reading;
    private final List<Variant> variants;
    /** What sounds alike in the turn, whatever it says. */
    private final List<Variant> sounding;

    private final Hearing hearing;
    private final Taken leftOut = new Taken();
    private @Nullable List<Guess> found;
    private @Nullable Map<Variant, List<Guess>> byVariant;
    private @Nullable Overlaps<Variant> confusions;

    /**
     * A match in another reading.
     *
     * @param heard tokens of the turn that it stands for
     * @param said tokens of the variant
     * @param evidence what speaks for it
     * @param probability that it is right
     */
    record Guess(
            MarkerFinder finder,
            Reading reading,
            Variant variant,
            Span heard,
            Span said,
            Evidence evidence,
            double probability) {

        @Nullable
        String doubt() {
            if (said.doubt() != null && !said.doubt().isEmpty()) {
                return said.doubt();
            }
            if (variant.kind != Rewording.Kind.CONFUSION && evidence.phones() < FEWEST_PHONES) {
                return "heard otherwise; a word as short as this is found in any noise";
            }
            return probability >= Math.max(LEAST_PROBABILITY, finder.marker.minConfidence())
                    ? null
                    : String.format(Locale.ROOT, "heard otherwise; said with a probability of %.2f only", probability);
        }

        private Guess with(Evidence otherEvidence, double otherProbability) {
            return new Guess(finder, reading, variant, heard, said, otherEvidence, otherProbability);
        }

        Finding finding() {
            TurnView turn = variant.view;
            Map<String, String> fields = new TreeMap<>(turn.fields(said));
            fields.put("evidence", variant.kind.word());
            fields.put("heard_as", variant.words(said));
            fields.put("probability", String.format(Locale.ROOT, "%.2f", probability));
            return new Finding(
                    finder.marker.ref(),
                    turn.turn.speaker(),
                    turn.place(reading.interaction.id(), said),
                    probability,
                    finder.origin(said, turn, reading),
                    fields);
        }
    }

    /** What the matches of one reading stand for. */
    private record Stretch(Variant variant, Span heard) {}

    Guesses(MarkerFinder finder, Reading reading, Variants ofTurn, Hearing hearing) {
        this.finder = finder;
        this.reading = reading;
        this.variants = ofTurn.worthLooking(finder.finder, reading);
        this.sounding = ofTurn.sounding();
        this.hearing = hearing;
    }

    /** Whether the table of confusions says that a match is mostly a misheard something else. */
    boolean misheard(Span span) {
        Overlaps<Variant> known = confusions;
        if (known == null) {
            known = new Overlaps<>(
                    variants.stream().filter(Guesses::isOneConfusion).toList(),
                    variant -> replaced(variant.applied().get(0)));
            confusions = known;
        }
        for (Variant variant : known.with(span)) {
            List<Guess> own = of(variant);
            if (own.stream().noneMatch(guess -> guess.heard.overlaps(span))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneConfusion(Variant variant) {
        return variant.kind == Rewording.Kind.CONFUSION
                && variant.applied().size() == 1
                // what is always so is another spelling: nothing was misheard
                && variant.share() < 1;
    }

    private static Span replaced(Rewording rewording) {
        return new Span(rewording.from(), rewording.to(), 1, null);
    }

    private List<Guess> of(Variant variant) {
        Map<Variant, List<Guess>> known = byVariant;
        if (known == null) {
            known = new HashMap<>();
            for (Guess guess : all()) {
                known.computeIfAbsent(guess.variant, each -> new ArrayList<>()).add(guess);
            }
            byVariant = known;
        }
        return known.getOrDefault(variant, List.of());
    }

    /** What was found in the words heard best needs no guess. */
    void leaveOut(Span span) {
        leftOut.add(span);
    }

    /** The likeliest, apart from each other and from what is left out; in order. */
    List<Guess> best() {
        List<Guess> sorted = new ArrayList<>(all());
        sorted.sort(Comparator.comparing((Guess guess) -> guess.doubt() != null)
                .thenComparing(Guess::probability, Comparator.reverseOrder())
                .thenComparing(guess -> -guess.heard.length()));
        List<Guess> best = new ArrayList<>();
        var taken = new Taken();
        for (Guess guess : sorted) {
            if (!leftOut.meets(guess.heard) && !taken.meets(guess.heard)) {
                taken.add(guess.heard);
                best.add(guess);
            }
        }
        best.sort(Comparator.comparingInt(guess -> guess.heard.from()));
        return best;
    }

    /** Every one, likely or not. */
    List<Guess> all() {
        List<Guess> known = found;
        if (known == null) {
            known = new ArrayList<>();
            for (Variant variant : variants) {
                search(variant, known);
            }
            known = weighed(known);
            found = known;
        }
        return known;
    }

    /**
     * Readings that say the same in different words bear each other out: their shares are added. One reading counts once,
     * however many matches it has there.
     */
    private List<Guess> weighed(List<Guess> guesses) {
        Overlaps<Stretch> alternatives = stretches(guesses, Rewording.Kind.ALTERNATIVE);
        Overlaps<Stretch> alike = stretches(guesses, Rewording.Kind.SOUNDS_LIKE);
        List<Guess> weighed = new ArrayList<>();
        Set<Variant> speaking = guesses.stream().map(Guess::variant).collect(Collectors.toSet());
        for (Guess guess : guesses) {
            double support = 0;
            for (Stretch other : alternatives.with(guess.heard)) {
                support += other.variant.share();
            }
            double likeness = 0;
            for (Stretch other : alike.with(guess.heard)) {
                likeness = Math.max(likeness, other.variant.share());
            }
            Variant variant = guess.variant;
            int phones = hearing.phones(variant.forms(guess.said));
            var evidence = new Evidence(
                    support,
                    likeness,
                    phones,
                    variant.changed(hearing),
                    variant.sure(),
                    variant.wording(hearing),
                    variant.whole(hearing),
                    rival(variant, speaking));
            weighed.add(guess.with(evidence, probability(guess, evidence)));
        }
        return weighed;
    }

    /** How strong the best known wording is in that place that does not speak for the marker. */
    private double rival(Variant variant, Set<Variant> speaking) {
        double most = variant.lost(hearing);
        for (Variant other : sounding) {
            if (other.isWhere(variant) && !speaking.contains(other)) {
                most = Math.max(most, other.share() * other.wording(hearing));
            }
        }
        return most;
    }

    /** Each reading of a kind with the tokens of its matches: they all hold what was reworded, so they hang together. */
    private static Overlaps<Stretch> stretches(List<Guess> guesses, Rewording.Kind kind) {
        Map<Variant, Stretch> stretches = new LinkedHashMap<>();
        for (Guess guess : guesses) {
            if (guess.variant.kind == kind) {
                stretches.merge(
                        guess.variant,
                        new Stretch(guess.variant, guess.heard),
                        (one, other) -> new Stretch(one.variant, one.heard.joined(other.heard)));
            }
        }
        return new Overlaps<>(List.copyOf(stretches.values()), Stretch::heard);
    }

    private double probability(Guess guess, Evidence evidence) {
        Variant variant = guess.variant;
        double probability = hearing.probability(evidence, guess.finder.marker);
        return variant.kind == Rewording.Kind.CONFUSION
                ? Math.max(probability, hearing.ofConfusion(variant.share(), variant.anchors(guess.said)))
                : probability;
    }

    private void search(Variant variant, List<Guess> into) {
        try {
            for (Span span : finder.finder.findWhereNeeded(variant.view, Work.in(reading, variant.view.size()))) {
                if (variant.restsOnRewording(span)) {
                    into.add(new Guess(finder, reading, variant, variant.heard(span), span, NOTHING, 0));
                }
            }
        } catch (Work.Exceeded e) {
            // what cannot be read in time is no evidence; the words heard best were read
            return;
        }
    }
}

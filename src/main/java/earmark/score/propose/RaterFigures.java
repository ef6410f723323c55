package earmark.score.propose;

import earmark.score.Question;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the machine fares as one more rater of a question, on the customer's own calls; the cross-check supplies it.
 *
 * @param humans how many people scored blind
 * @param calls how many calls they and the machine scored
 * @param deltaAlphaLow lower 95 % limit of what adding the machine does to Krippendorff's alpha
 * @param omega winning rate of the alternative-annotator test at epsilon .1
 * @param williams Williams' index of the machine against the people
 * @param precisionLow lower Wilson limit of the precision of its answers on audited calls
 */
public record RaterFigures(
        int humans, int calls, double deltaAlphaLow, double omega, double williams, double precisionLow) {
    private static final int FEWEST_HUMANS = 3;
    private static final int FEWEST_CALLS = 100;
    private static final double DELTA_ALPHA = -0.02;
    private static final double OMEGA = 0.5;
    private static final double WILLIAMS = 1;
    private static final double PRECISION = 0.9;

    /** Nothing is known about any question, so nothing is filled in. */
    public static final Function<Question, Optional<RaterFigures>> NONE = question -> Optional.empty();

    /**
     * Whether the machine may fill in the question for a person to confirm (acceptance figure E5): it is as good as one
     * of the people, and hardly ever wrong. Otherwise it shows its evidence and the person scores.
     */
    public boolean mayFill() {
        return humans >= FEWEST_HUMANS
                && calls >= FEWEST_CALLS
                && deltaAlphaLow > DELTA_ALPHA
                && omega >= OMEGA
                && williams >= WILLIAMS
                && precisionLow >= PRECISION;
    }
}

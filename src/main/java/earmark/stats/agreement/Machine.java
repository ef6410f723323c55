package earmark.stats.agreement;

import earmark.stats.Interval;
import earmark.stats.Wilson;
import java.util.ArrayList;
import java.util.List;

/** A machine held against people as one more rater. Thread-safe. */
public final class Machine {
    private static final int MOST_VALUES = 10;

    private Machine() {}

    /**
     * All figures of one rater against all others.
     *
     * @param ratings everybody's
     * @param machine the rater's name
     * @param draws resamples, 1 or more
     * @param seed of their random numbers
     */
    public static List<Estimate> of(Ratings ratings, String machine, int draws, long seed) {
        var estimates = new ArrayList<Estimate>();
        var delta = new DeltaAlpha(ratings, machine);
        estimates.addAll(new Intervals(ratings, new Resampling(draws, seed)).estimates(delta));
        estimates.add(WilliamsIndex.of(ratings, machine));
        AlternativeAnnotator test = AlternativeAnnotator.of(ratings, machine, AlternativeAnnotator.CAREFUL);
        estimates.add(
                test.against().isEmpty()
                        ? Estimate.undefined(
                                "alternative_annotator_winning_rate", "no unit that the machine and two people rated")
                        : new Estimate(
                                "alternative_annotator_winning_rate",
                                test.winningRate(),
                                Double.NaN,
                                Double.NaN,
                                "",
                                "share of people it may stand in for; 0.5 or more is enough"));
        if (ratings.categories().size() <= MOST_VALUES) {
            Consensus consensus = Consensus.of(ratings, machine);
            for (int k = 0; k < ratings.categories().size(); k++) {
                String name = ratings.categories().name(k);
                estimates.add(share("consensus_precision:" + name, consensus.right(k), consensus.said(k)));
                estimates.add(share("consensus_recall:" + name, consensus.right(k), consensus.held(k)));
            }
        }
        return List.copyOf(estimates);
    }

    private static Estimate share(String name, int hits, int n) {
        if (n == 0) {
            return Estimate.undefined(name, "no unit on which three people or more have a majority");
        }
        Interval interval = Wilson.of(hits, n);
        return new Estimate(
                name,
                hits / (double) n,
                interval.low(),
                interval.high(),
                "",
                "of " + n + " against the people's majority");
    }
}

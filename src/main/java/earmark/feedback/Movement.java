package earmark.feedback;

import earmark.stats.Interval;
import earmark.stats.rates.TwoShares;
import java.util.Locale;

/**
 * Whether a behaviour moved after coaching. Only interactions in which it could be told count: present or absent, with an
 * occasion.
 *
 * @param marker the behaviour
 * @param before found, of those in which it could be told, before
 * @param after the same, after
 */
public record Movement(String marker, Count before, Count after) {
    /** Fewer on a side are too few to say anything. */
    public static final int LEAST = 10;

    /**
     * A share as counts.
     *
     * @param found 0 to n
     * @param n how many
     */
    public record Count(int found, int n) {
        /** Checks the range. */
        public Count {
            if (found < 0 || found > n) {
                throw new IllegalArgumentException(found + " of " + n);
            }
        }

        /** NaN when n is 0. */
        public double share() {
            return n == 0 ? Double.NaN : (double) found / n;
        }
    }

    /** The difference after minus before, in [-1, 1], with its 95 % interval. */
    public Interval difference() {
        return TwoShares.difference(before.found(), before.n(), after.found(), after.n());
    }

    /** The chance of a difference as large if nothing had moved; see {@link TwoShares#exactP}. */
    public double p() {
        return TwoShares.exactP(before.found(), before.n(), after.found(), after.n());
    }

    /** What to think of it. Agents change for many reasons: no sentence says that coaching did it. */
    public String words() {
        if (before.n() < LEAST || after.n() < LEAST) {
            return String.format(
                    Locale.ROOT,
                    "too few to tell: %d of %d before, %d of %d after; %d on each side are needed",
                    before.found(),
                    before.n(),
                    after.found(),
                    after.n(),
                    LEAST);
        }
        Interval by = difference();
        String moved = by.low() > 0
                ? "more often than before"
                : by.high() < 0 ? "less often than before" : "it cannot be told whether it moved";
        return String.format(
                Locale.ROOT,
                "%.0f%% (%d of %d) before, %.0f%% (%d of %d) after, %+.0f points (95 %% %+.0f to %+.0f, p %.3f): %s",
                before.share() * 100,
                before.found(),
                before.n(),
                after.share() * 100,
                after.found(),
                after.n(),
                (after.share() - before.share()) * 100,
                by.low() * 100,
                by.high() * 100,
                p(),
                moved);
    }
}

package earmark.pipeline.past;

import earmark.stats.Interval;
import earmark.stats.Wilson;

/**
 * How many of how many, with how far that can be trusted.
 *
 * @param hits how many
 * @param n of how many
 */
public record Share(long hits, long n) {
    /** Checks the numbers. */
    public Share {
        if (hits < 0 || n < hits) {
            throw new IllegalArgumentException(hits + " of " + n);
        }
    }

    /** In [0, 1]; 0 of 0 is 0. */
    public double rate() {
        return n == 0 ? 0 : (double) hits / n;
    }

    /** Its 95 % interval, Wilson's; all of [0, 1] where nothing is known. */
    public Interval interval() {
        return n == 0 ? new Interval(0, 1) : Wilson.of(Math.toIntExact(hits), Math.toIntExact(n));
    }
}

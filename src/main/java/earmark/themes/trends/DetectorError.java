package earmark.themes.trends;

import earmark.model.EarmarkException;
import earmark.stats.Interval;
import earmark.stats.Wilson;

/**
 * How well complaints are detected, on contacts that people judged without seeing the machine's answer.
 *
 * @param both people and machine say complaint
 * @param missed only people do
 * @param falseAlarms only the machine does
 */
public record DetectorError(int both, int missed, int falseAlarms) {
    private static final double Z = 1.959963984540054;

    /** Nothing can be said without a complaint both agree on. */
    public DetectorError {
        if (missed < 0 || falseAlarms < 0 || both < 1) {
            throw new EarmarkException(
                    "detector " + both + "/" + missed + "/" + falseAlarms,
                    "no counts of detected, missed and wrongly detected complaints",
                    "three numbers from 0, the first from 1: 81/9/12");
        }
    }

    /** Share of what was detected that is true. */
    public double precision() {
        return (double) both / (both + falseAlarms);
    }

    /** Its 95 % interval (Wilson). */
    public Interval precisionInterval() {
        return Wilson.of(both, both + falseAlarms);
    }

    /** Share of what is true that was detected. */
    public double recall() {
        return (double) both / (both + missed);
    }

    /** Its 95 % interval (Wilson). */
    public Interval recallInterval() {
        return Wilson.of(both, both + missed);
    }

    /** True complaints for each detected one: precision over recall. */
    public double factor() {
        return (double) (both + missed) / (both + falseAlarms);
    }

    /** The variance of its logarithm: a ratio of two shares of the same contacts (Desu and Raghavarao 2004). */
    double logVariance() {
        return (double) (missed + falseAlarms) / ((double) (both + missed) * (both + falseAlarms));
    }

    /**
     * The true share behind a detected one, if the detector errs alike in all of them.
     *
     * @param count detected
     * @param of of how many, 1 or more
     */
    public double corrected(int count, int of) {
        return Math.min(1, factor() * count / of);
    }

    /** Its 95 % interval: counting and the detector's uncertainty together, on the logarithm (delta method). */
    public Interval correctedInterval(int count, int of) {
        if (count == 0) {
            double high = Wilson.of(0, of).high() * factor() * Math.exp(Z * Math.sqrt(logVariance()));
            return new Interval(0, Math.min(1, high));
        }
        double share = (double) count / of;
        double width = Z * Math.sqrt((1 - share) / count + logVariance());
        return new Interval(
                Math.min(1, factor() * share * Math.exp(-width)), Math.min(1, factor() * share * Math.exp(width)));
    }
}

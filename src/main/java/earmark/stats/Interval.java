package earmark.stats;

import java.util.Locale;

/**
 * The range in which a figure lies, at 95 % unless said otherwise.
 *
 * @param low lower limit; NaN when there is none
 * @param high upper limit; NaN when there is none
 */
public record Interval(double low, double high) {
    /** No interval can be given, for example because there was nothing to measure. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /** Checks the order. */
    public Interval {
        if (low > high) {
            throw new IllegalArgumentException("not an interval: " + low + ".." + high);
        }
    }

    /** Whether there is one. */
    public boolean isKnown() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    /** Whether both limits are the same, which no measuring gives: resampling found nothing that could be otherwise. */
    public boolean isPoint() {
        return low == high;
    }

    /** The same, but none where it is a {@linkplain #isPoint point}. */
    public Interval orNone() {
        return isPoint() ? NONE : this;
    }

    /** {@code 0.749–0.865}; {@code -} when there is none. */
    @Override
    public String toString() {
        return isKnown() ? String.format(Locale.ROOT, "%.3f–%.3f", low, high) : "-";
    }
}

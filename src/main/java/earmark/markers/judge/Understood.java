package earmark.markers.judge;

import earmark.markers.hearing.Calibration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well the words were understood in which something was looked for. Of each turn it is estimated how much of what is
 * said in it would be found, by the mean confidence of its words, and of all of them together the mean over their words:
 * what was said may stand at any of them. A turn that was hardly understood is not made up for by words that nobody could
 * mishear. Use from one thread.
 */
public final class Understood {
    /**
     * Less than this estimated share found does not prove that something was not said ({@code methods.md}, C4). The
     * estimates are those of {@link Calibration#retained}; {@code recognition.md} says what comes of it.
     */
    public static final double LEAST_RETENTION = 0.90;

    private final Calibration calibration;
    private int words;
    private double confidences;
    private double retained;

    /** Of nothing yet; by the table that comes with earmark. */
    public Understood() {
        this.calibration = Calibration.shipped();
    }

    /**
     * Adds what was searched of a turn.
     *
     * @param count how many words
     * @param confidenceSum their confidences added up
     */
    public void add(int count, double confidenceSum) {
        if (count > 0) {
            words += count;
            confidences += confidenceSum;
            retained += count * calibration.retained(confidenceSum / count);
        }
    }

    /** Why nothing can be concluded from not finding something in these words; null when it can, or there are none. */
    public @Nullable String doubt() {
        // an estimate of two decimals: what is told and what is compared is the same
        if (words == 0 || Math.round(100 * retained / words) >= Math.round(100 * LEAST_RETENTION)) {
            return null;
        }
        return String.format(
                Locale.ROOT,
                "not heard, but the %d words searched were recognised with a mean confidence of %.2f: of what is said so,"
                        + " an estimated %.2f is found, and %.2f is needed",
                words,
                confidences / words,
                retained / words,
                LEAST_RETENTION);
    }
}

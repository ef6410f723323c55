package earmark.report;

import earmark.themes.trends.DetectorError;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How well complaints are detected, in words: what stands beside every corrected share. Thread-safe. */
final class DetectorText {
    private DetectorText() {}

    /** One sentence; of null, which means that it is not known, too. */
    static String of(@Nullable DetectorError error) {
        if (error == null) {
            return "Shares are not corrected for complaints that are missed or detected wrongly: nobody judged any.";
        }
        return String.format(
                Locale.ROOT,
                "Complaints are detected with precision %.2f (%.2f to %.2f) and recall %.2f (%.2f to %.2f); \"truly\""
                        + " is corrected for that, if themes and weeks do not differ in it.",
                error.precision(),
                error.precisionInterval().low(),
                error.precisionInterval().high(),
                error.recall(),
                error.recallInterval().low(),
                error.recallInterval().high());
    }
}

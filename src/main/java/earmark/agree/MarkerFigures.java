package earmark.agree;

import earmark.stats.Hits;
import earmark.stats.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well one marker agrees with people at one level.
 *
 * @param marker its name
 * @param level what is a case
 * @param labels the labels that stand for it
 * @param hits the counts
 * @param f1Interval bootstrap over interactions
 * @param against the same by a second rater; null when there is none, or it does not know the marker
 */
public record MarkerFigures(
        String marker,
        Level level,
        List<String> labels,
        Hits hits,
        Interval f1Interval,
        @Nullable Comparison against) {
    /** Copies the labels. */
    public MarkerFigures {
        labels = List.copyOf(labels);
    }
}

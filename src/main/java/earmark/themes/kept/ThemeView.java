package earmark.themes.kept;

import earmark.stats.Interval;
import java.util.List;

/**
 * A theme as people look at it.
 *
 * @param theme which
 * @param texts how many texts are in it
 * @param size in how many calls and mails
 * @param counted of how many with any such text
 * @param share that share's 95 % interval
 * @param nearest the texts nearest its middle, nearest first, as {@link earmark.themes.Quotations} chooses
 */
public record ThemeView(KeptTheme theme, int texts, int size, int counted, Interval share, List<Member> nearest) {
    /** Copies. */
    public ThemeView {
        nearest = List.copyOf(nearest);
    }
}

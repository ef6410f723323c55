package earmark.themes.trends;

import earmark.stats.Interval;
import earmark.stats.Wilson;
import earmark.themes.Change;
import earmark.themes.WeekCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme from week to week.
 *
 * @param theme its id
 * @param label its name
 * @param weeks contacts with it and all contacts of each week, oldest first, without gaps
 * @param change what the last week brought; null with too few weeks
 * @param month what the last 28 days brought; null with fewer than 28 days before them
 * @param count contacts with it in the last 28 days
 * @param of all contacts of the last 28 days
 * @param error how well complaints are detected; null when not known
 */
public record ThemeTrend(
        String theme,
        String label,
        List<WeekCount> weeks,
        @Nullable Change change,
        @Nullable NewMonth month,
        int count,
        int of,
        @Nullable DetectorError error) {
    /** Copies. */
    public ThemeTrend {
        weeks = List.copyOf(weeks);
    }

    /** Whether it comes up: the last week or the last 28 days stand out, or it is new and was seen more than once. */
    public boolean isEmerging() {
        return (change != null && change.alarm()) || (month != null && month.alarm());
    }

    /** Whether nothing of it was seen before the last 28 days, though there were days to see it in. */
    public boolean fresh() {
        return month != null && month.isFresh();
    }

    /** Share of all contacts of the last 28 days, as detected; {@code NaN} without any. */
    public double share() {
        return of == 0 ? Double.NaN : (double) count / of;
    }

    /** Its 95 % interval (Wilson). */
    public Interval interval() {
        return Wilson.of(count, of);
    }

    /** The share corrected for what is detected wrongly and not at all; {@code NaN} when that is not known. */
    public double corrected() {
        return error == null || of == 0 ? Double.NaN : error.corrected(count, of);
    }

    /** Its 95 % interval, with the uncertainty of the correction. */
    public Interval correctedInterval() {
        return error == null || of == 0 ? Interval.NONE : error.correctedInterval(count, of);
    }
}

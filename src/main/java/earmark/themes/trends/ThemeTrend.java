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
 * @param fresh whether nothing of it was seen before the last four weeks, though there were weeks to see it in
 * @param count contacts with it in the last four weeks
 * @param of all contacts of the last four weeks
 * @param error how well complaints are detected; null when not known
 */
public record ThemeTrend(
        String theme,
        String label,
        List<WeekCount> weeks,
        @Nullable Change change,
        boolean fresh,
        int count,
        int of,
        @Nullable DetectorError error) {
    /** Copies. */
    public ThemeTrend {
        weeks = List.copyOf(weeks);
    }

    /** Whether it comes up: the last week stands out, or it is new and was seen more than once. */
    public boolean isEmerging() {
        return (change != null && change.alarm()) || (fresh && count > 1);
    }

    /** Share of all contacts of the last four weeks, as detected; {@code NaN} without any. */
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

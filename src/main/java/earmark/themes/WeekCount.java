package earmark.themes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A week.
 *
 * @param monday its first day
 * @param count how many of what is counted
 * @param of how many there were in all
 */
public record WeekCount(LocalDate monday, int count, int of) {
    /**
     * Counts by week, without gaps from the first to the last.
     *
     * @param days of all that can be counted; null where not known, left out
     * @param counted which of them are
     */
    public static List<WeekCount> of(Map<String, @Nullable LocalDate> days, Set<String> counted) {
        var counts = new TreeMap<LocalDate, int[]>();
        days.forEach((what, day) -> {
            if (day != null) {
                int[] week = counts.computeIfAbsent(monday(day), any -> new int[2]);
                week[0] += counted.contains(what) ? 1 : 0;
                week[1]++;
            }
        });
        var weeks = new ArrayList<WeekCount>();
        if (!counts.isEmpty()) {
            for (LocalDate week = counts.firstKey(); !week.isAfter(counts.lastKey()); week = week.plusWeeks(1)) {
                int[] count = counts.getOrDefault(week, new int[2]);
                weeks.add(new WeekCount(week, count[0], count[1]));
            }
        }
        return List.copyOf(weeks);
    }

    /** The Monday of a day's week. */
    public static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }
}

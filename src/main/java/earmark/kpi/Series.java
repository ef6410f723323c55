package earmark.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A measure from period to period.
 *
 * @param group whose; empty for all
 * @param points one a period, in order, periods without a contact too
 * @param whole over all of them, contacts of unknown date too
 */
public record Series(String group, List<Point> points, Figure whole) {
    /** Copies the points. */
    public Series {
        points = List.copyOf(points);
    }

    /**
     * One period.
     *
     * @param name as people call it
     * @param first its first day
     * @param last its last day
     * @param figure what was measured
     */
    public record Point(String name, LocalDate first, LocalDate last, Figure figure) {}

    /**
     * Of some contacts.
     *
     * @param from the first day all series shall begin with, within a period
     * @param until the last day, within a period
     */
    public static Series of(
            String group,
            Measure measure,
            List<Case> cases,
            Repeats repeats,
            Trend.Period period,
            ZoneId zone,
            LocalDate from,
            LocalDate until) {
        var periods = new TreeMap<LocalDate, List<Case>>();
        for (Case each : cases) {
            Instant start = each.startedAt();
            if (start != null) {
                LocalDate begin = period.begin(start.atZone(zone).toLocalDate());
                periods.computeIfAbsent(begin, day -> new ArrayList<>()).add(each);
            }
        }
        var points = new ArrayList<Point>();
        for (LocalDate begin = period.begin(from); !begin.isAfter(until); begin = period.next(begin)) {
            List<Case> those = periods.getOrDefault(begin, List.of());
            points.add(
                    new Point(period.name(begin), begin, period.next(begin).minusDays(1), measure.of(those, repeats)));
        }
        return new Series(group, points, measure.of(cases, repeats));
    }

    /** The groups with most contacts first; contacts of which the fact is not known are under the empty name. */
    public static List<Map.Entry<String, List<Case>>> largest(String fact, List<Case> cases) {
        return Trend.by(fact, cases).entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Integer.compare(b.size(), a.size())))
                .toList();
    }
}

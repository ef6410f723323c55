package earmark.kpi;

import earmark.stats.Wilson;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the share of contacts with a marker went over time.
 *
 * @param marker which
 * @param points one a period, in order, periods without a contact too
 * @param whole over all periods
 */
public record Trend(String marker, List<Point> points, Figure whole) {
    /** Copies the points. */
    public Trend {
        points = List.copyOf(points);
    }

    /** How long a period is. */
    public enum Period {
        /** From Monday. */
        WEEK,
        /** By the calendar. */
        MONTH;

        private static final long WEEKS_UP_TO_DAYS = 120;

        LocalDate begin(LocalDate day) {
            return this == WEEK
                    ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    : YearMonth.from(day).atDay(1);
        }

        LocalDate next(LocalDate begin) {
            return this == WEEK ? begin.plusWeeks(1) : begin.plusMonths(1);
        }

        /** Weeks for up to four months, else months. */
        public static Period usual(LocalDate first, LocalDate last) {
            return last.isAfter(first.plusDays(WEEKS_UP_TO_DAYS)) ? MONTH : WEEK;
        }

        /** As people call it: the day it begins, or the month. */
        public String name(LocalDate begin) {
            return this == WEEK
                    ? begin.toString()
                    : String.format(Locale.ROOT, "%d-%02d", begin.getYear(), begin.getMonthValue());
        }
    }

    /**
     * One period.
     *
     * @param period its name
     * @param hits contacts with the marker
     * @param figure the share of those in which it could be judged
     */
    public record Point(String period, int hits, Figure figure) {}

    /** Of one marker; contacts whose begin is not known count in the whole alone. */
    public static Trend of(String marker, List<Case> cases, Period period, ZoneId zone) {
        var periods = new TreeMap<LocalDate, List<Case>>();
        for (Case each : cases) {
            Instant start = each.startedAt();
            if (start != null) {
                LocalDate begin = period.begin(start.atZone(zone).toLocalDate());
                periods.computeIfAbsent(begin, day -> new ArrayList<>()).add(each);
            }
        }
        var points = new ArrayList<Point>();
        if (!periods.isEmpty()) {
            for (LocalDate begin = periods.firstKey(); !begin.isAfter(periods.lastKey()); begin = period.next(begin)) {
                List<Case> those = periods.getOrDefault(begin, List.of());
                points.add(new Point(period.name(begin), hits(marker, those), share(marker, those)));
            }
        }
        return new Trend(marker, points, share(marker, cases));
    }

    /** The share of contacts with a marker, of those in which it could be judged. */
    public static Figure share(String marker, List<Case> cases) {
        int n = (int) cases.stream()
                .filter(each -> each.markers().containsKey(marker))
                .count();
        int hits = hits(marker, cases);
        return n == 0 ? Figure.NONE : new Figure(n, (double) hits / n, Wilson.of(hits, n));
    }

    private static int hits(String marker, List<Case> cases) {
        return (int) cases.stream()
                .map(Case::markers)
                .map(markers -> markers.getOrDefault(marker, false))
                .filter(Boolean::booleanValue)
                .count();
    }

    /** Contacts by the value of a fact, in name order; those of which it is not known apart. */
    public static Map<String, List<Case>> by(String fact, List<Case> cases) {
        var groups = new TreeMap<String, List<Case>>();
        for (Case each : cases) {
            groups.computeIfAbsent(each.facts().getOrDefault(fact, ""), name -> new ArrayList<>())
                    .add(each);
        }
        return groups;
    }
}

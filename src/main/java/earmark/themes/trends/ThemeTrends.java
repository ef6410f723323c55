package earmark.themes.trends;

import earmark.model.InteractionId;
import earmark.stats.agreement.MultiTest;
import earmark.stats.change.RateChange;
import earmark.themes.Change;
import earmark.themes.WeekCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All themes from week to week.
 *
 * @param until the last day there is; null when no day is known
 * @param contacts how many contacts with a known day there are in all
 * @param trends emerging ones first, the surest first; then those most frequent in the last four weeks
 * @param shifts the last 28 days against the 28 before, of all contacts and of each group; the surest first
 * @param error how well complaints are detected; null when not known
 */
public record ThemeTrends(
        @Nullable LocalDate until,
        int contacts,
        List<ThemeTrend> trends,
        List<Shift> shifts,
        @Nullable DetectorError error) {
    /** How long a month is here: whole weeks, so that each weekday counts alike. */
    public static final int MONTH_DAYS = 28;

    private static final int DISPERSION_WEEKS = 12;
    private static final int MONTH_WEEKS = 4;

    /** Copies. */
    public ThemeTrends {
        trends = List.copyOf(trends);
        shifts = List.copyOf(shifts);
    }

    /**
     * A theme's contacts.
     *
     * @param id which theme
     * @param label its name
     * @param in the contacts that hold it
     */
    public record Counted(String id, String label, Set<InteractionId> in) {
        /** Copies. */
        public Counted {
            in = Set.copyOf(in);
        }
    }

    /**
     * Counts.
     *
     * @param contacts all contacts, with complaints or without
     * @param themes the themes
     * @param error how well complaints are detected; null when not known
     */
    public static ThemeTrends of(List<Contact> contacts, List<Counted> themes, @Nullable DetectorError error) {
        List<Contact> dated =
                contacts.stream().filter(contact -> contact.day() != null).toList();
        LocalDate until = dated.stream()
                .map(contact -> Objects.requireNonNull(contact.day()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (until == null) {
            return new ThemeTrends(null, 0, List.of(), List.of(), error);
        }
        var days = new LinkedHashMap<String, @Nullable LocalDate>();
        dated.forEach(contact -> days.put(contact.id().value(), contact.day()));
        List<List<WeekCount>> series = themes.stream()
                .map(theme -> WeekCount.of(
                        days, theme.in().stream().map(InteractionId::value).collect(Collectors.toSet())))
                .toList();
        List<Change> changes = Change.latest(series);
        List<NewMonth> months =
                NewMonth.of(dated, themes.stream().map(Counted::in).toList(), until);
        var trends = new ArrayList<ThemeTrend>();
        for (int i = 0; i < themes.size(); i++) {
            Counted theme = themes.get(i);
            List<WeekCount> weeks = series.get(i);
            RateChange month = month(dated, theme.in(), until);
            trends.add(new ThemeTrend(
                    theme.id(),
                    theme.label(),
                    weeks,
                    changes.isEmpty() ? null : changes.get(i),
                    months.isEmpty() ? null : months.get(i),
                    month.after(),
                    month.ofAfter(),
                    error));
        }
        trends.sort(Comparator.<ThemeTrend, Boolean>comparing(trend -> !trend.isEmerging())
                .thenComparingDouble(ThemeTrends::chance)
                .thenComparing(trend -> -trend.count()));
        return new ThemeTrends(until, dated.size(), trends, shifts(dated, themes, series, until), error);
    }

    private static double chance(ThemeTrend trend) {
        Change change = trend.change();
        NewMonth month = trend.month();
        return !trend.isEmerging() ? 0 : Math.min(change == null ? 1 : change.p(), month == null ? 1 : month.p());
    }

    private record Looked(Counted theme, String group, RateChange rates, double plainP) {}

    private static List<Shift> shifts(
            List<Contact> dated, List<Counted> themes, List<List<WeekCount>> series, LocalDate until) {
        var groups = new TreeMap<String, List<Contact>>();
        groups.put("", dated);
        new TreeSet<>(dated.stream().map(Contact::group).toList())
                .forEach(group -> groups.putIfAbsent(
                        group,
                        dated.stream()
                                .filter(contact -> contact.group().equals(group))
                                .toList()));
        var looked = new ArrayList<Looked>();
        for (int i = 0; i < themes.size(); i++) {
            double dispersion = dispersion(series.get(i));
            Counted theme = themes.get(i);
            for (Map.Entry<String, List<Contact>> group : groups.entrySet()) {
                int before = between(group.getValue(), until.minusDays(2L * MONTH_DAYS), until.minusDays(MONTH_DAYS))
                        .size();
                RateChange rates = month(group.getValue(), theme.in(), until);
                if (before > 0 && rates.before() + rates.after() > 0 && after(group.getValue(), until) > 0) {
                    looked.add(new Looked(theme, group.getKey(), rates, Shift.plainP(rates, dispersion)));
                }
            }
        }
        double[] p = MultiTest.benjaminiHochberg(
                looked.stream().mapToDouble(Looked::plainP).toArray());
        var shifts = new ArrayList<Shift>();
        for (int i = 0; i < p.length; i++) {
            Looked one = looked.get(i);
            shifts.add(new Shift(one.theme().id(), one.theme().label(), one.group(), one.rates(), p[i]));
        }
        shifts.sort(Comparator.comparingDouble(Shift::p)
                .thenComparing(shift -> -Math.abs(shift.rates().z())));
        return shifts;
    }

    private static int after(List<Contact> some, LocalDate until) {
        return between(some, until.minusDays(MONTH_DAYS), until).size();
    }

    /** Of weeks before the two months, so that what changed in them is not taken for scatter. */
    private static double dispersion(List<WeekCount> weeks) {
        int to = Math.max(0, weeks.size() - 2 * MONTH_WEEKS - 1);
        List<WeekCount> before = weeks.subList(Math.max(0, to - DISPERSION_WEEKS), to);
        return RateChange.dispersion(
                before.stream().mapToInt(WeekCount::count).toArray(),
                before.stream().mapToInt(WeekCount::of).toArray());
    }

    /** The last 28 days against the 28 before; without contacts in one of them it counts one without the theme. */
    private static RateChange month(List<Contact> some, Set<InteractionId> in, LocalDate until) {
        List<Contact> before = between(some, until.minusDays(2L * MONTH_DAYS), until.minusDays(MONTH_DAYS));
        List<Contact> after = between(some, until.minusDays(MONTH_DAYS), until);
        return new RateChange(
                counted(before, in), Math.max(1, before.size()), counted(after, in), Math.max(1, after.size()));
    }

    /** After the one day, up to the other. */
    private static List<Contact> between(List<Contact> some, LocalDate after, LocalDate until) {
        return some.stream()
                .filter(contact -> {
                    LocalDate day = Objects.requireNonNull(contact.day());
                    return day.isAfter(after) && !day.isAfter(until);
                })
                .toList();
    }

    private static int counted(List<Contact> some, Set<InteractionId> in) {
        return (int) some.stream().filter(contact -> in.contains(contact.id())).count();
    }
}

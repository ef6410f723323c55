package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.feedback.Movement;
import earmark.stats.Counted;
import earmark.stats.Interval;
import earmark.stats.change.RateChange;
import earmark.themes.Change;
import earmark.themes.WeekCount;
import earmark.themes.trends.DetectorError;
import earmark.themes.trends.NewMonth;
import earmark.themes.trends.Recommendation;
import earmark.themes.trends.Recommendation.Closed;
import earmark.themes.trends.Shift;
import earmark.themes.trends.ThemeTrend;
import earmark.themes.trends.ThemeTrends;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How themes come and go, for programs and for people. Thread-safe. */
public final class TrendText {
    private static final double DIGITS = 1e4;
    private static final int WEEKS_SHOWN = 8;

    private TrendText() {}

    /**
     * For reading.
     *
     * @param by the fact by which changes are told apart
     */
    public static String text(ThemeTrends trends, String by) {
        var text = new StringBuilder();
        if (trends.until() == null) {
            return "no contact has a date, so nothing can be said of weeks\n";
        }
        text.append(Counted.of(trends.trends().size(), "theme") + " in " + Counted.of(trends.contacts(), "contact")
                + " up to " + trends.until() + "\n");
        text.append(DetectorText.of(trends.error())).append('\n');
        List<ThemeTrend> emerging =
                trends.trends().stream().filter(ThemeTrend::isEmerging).toList();
        text.append(emerging.isEmpty() ? "\nno theme comes up\n" : "\ncoming up\n");
        emerging.forEach(trend -> text.append(line(trend)).append(rise(trend)));
        text.append("\nthe last 28 days, of all contacts\n");
        trends.trends().stream().filter(trend -> !trend.isEmerging()).forEach(trend -> text.append(line(trend)));
        List<Shift> changed = trends.shifts().stream().filter(Shift::isChanged).toList();
        text.append(
                changed.isEmpty()
                        ? "\nno change against the month before can be told\n"
                        : "\nchanged: the last 28 days against the 28 before\n");
        changed.forEach(shift -> text.append(line(shift, by)));
        return text.toString();
    }

    private static String line(ThemeTrend trend) {
        var line = new StringBuilder(String.format(
                Locale.ROOT, "%-5s %s   %s", trend.theme(), trend.label(), share(trend.share(), trend.interval())));
        line.append(String.format(Locale.ROOT, ", %d of %d", trend.count(), trend.of()));
        if (!Double.isNaN(trend.corrected())) {
            line.append("; truly ").append(share(trend.corrected(), trend.correctedInterval()));
        }
        List<WeekCount> weeks = trend.weeks();
        List<WeekCount> last = weeks.subList(Math.max(0, weeks.size() - WEEKS_SHOWN), weeks.size());
        line.append("\n      weeks from ").append(last.get(0).monday()).append(':');
        last.forEach(week -> line.append(' ').append(week.count()).append('/').append(week.of()));
        return Printable.of(line.toString()) + "\n";
    }

    private static String share(double share, Interval interval) {
        return Double.isNaN(share)
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.1f %% (%.1f–%.1f %%)",
                        100 * share,
                        100 * interval.low(),
                        100 * interval.high());
    }

    /** Why a theme is said to come up. */
    static String rise(ThemeTrend trend) {
        Change change = trend.change();
        NewMonth month = trend.month();
        var rise = new StringBuilder();
        if (change != null && change.alarm()) {
            rise.append("      the week of ")
                    .append(change.week())
                    .append(": ")
                    .append(RiseText.of(change.rates(), change.p()))
                    .append('\n');
        }
        if (trend.fresh()) {
            rise.append("      not seen before these 28 days\n");
        } else if (month != null && month.alarm()) {
            rise.append("      the last 28 days: ")
                    .append(RiseText.of(month.rates(), month.p()))
                    .append('\n');
        }
        return rise.toString();
    }

    private static String line(Shift shift, String by) {
        RateChange rates = shift.rates();
        Interval difference = shift.difference();
        return Printable.line(String.format(
                        Locale.ROOT,
                        "%-5s %s%s   %.1f %% (%d of %d) to %.1f %% (%d of %d), %+.1f points (%+.1f to %+.1f), %s",
                        shift.theme(),
                        shift.label(),
                        shift.group().isEmpty() ? "" : ", " + by + " " + shift.group(),
                        100.0 * rates.before() / rates.ofBefore(),
                        rates.before(),
                        rates.ofBefore(),
                        100.0 * rates.after() / rates.ofAfter(),
                        rates.after(),
                        rates.ofAfter(),
                        100.0 * rates.after() / rates.ofAfter() - 100.0 * rates.before() / rates.ofBefore(),
                        100 * difference.low(),
                        100 * difference.high(),
                        RiseText.chance(shift.p())))
                + "\n";
    }

    /** All in one JSON object. */
    public static String json(ThemeTrends trends) {
        ObjectNode object = Json.object().put("contacts", trends.contacts());
        if (trends.until() != null) {
            object.put("until", trends.until().toString());
        }
        DetectorError error = trends.error();
        if (error != null) {
            object.putObject("detector")
                    .put("both", error.both())
                    .put("missed", error.missed())
                    .put("falseAlarms", error.falseAlarms())
                    .put("precision", rounded(error.precision()))
                    .put("recall", rounded(error.recall()));
        }
        ArrayNode array = object.putArray("themes");
        trends.trends().forEach(trend -> array.add(object(trend)));
        ArrayNode shifts = object.putArray("shifts");
        for (Shift shift : trends.shifts()) {
            shifts.addObject()
                    .put("theme", shift.theme())
                    .put("label", shift.label())
                    .put("group", shift.group())
                    .put("countBefore", shift.rates().before())
                    .put("ofBefore", shift.rates().ofBefore())
                    .put("count", shift.rates().after())
                    .put("of", shift.rates().ofAfter())
                    .put("differenceLow", rounded(shift.difference().low()))
                    .put("differenceHigh", rounded(shift.difference().high()))
                    .put("p", shift.p())
                    .put("changed", shift.isChanged());
        }
        return object.toString();
    }

    private static ObjectNode object(ThemeTrend trend) {
        ObjectNode object = Json.object()
                .put("theme", trend.theme())
                .put("label", trend.label())
                .put("emerging", trend.isEmerging())
                .put("fresh", trend.fresh())
                .put("count", trend.count())
                .put("of", trend.of());
        if (trend.interval().isKnown()) {
            object.put("shareLow", rounded(trend.interval().low()))
                    .put("shareHigh", rounded(trend.interval().high()));
        }
        if (!Double.isNaN(trend.corrected())) {
            object.put("corrected", rounded(trend.corrected()))
                    .put("correctedLow", rounded(trend.correctedInterval().low()))
                    .put("correctedHigh", rounded(trend.correctedInterval().high()));
        }
        Change change = trend.change();
        if (change != null) {
            object.put("p", change.p());
            if (change.rates().before() > 0) {
                object.put("ratio", change.rates().ratio());
            }
        }
        ArrayNode weeks = object.putArray("weeks");
        trend.weeks()
                .forEach(week -> weeks.addObject()
                        .put("week", week.monday().toString())
                        .put("count", week.count())
                        .put("of", week.of()));
        return object;
    }

    /** A row a theme and week, for a spreadsheet. */
    public static String csv(ThemeTrends trends) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("theme", "label", "week", "count", "of", "emerging"));
        for (ThemeTrend trend : trends.trends()) {
            for (WeekCount week : trend.weeks()) {
                rows.add(List.of(
                        trend.theme(),
                        trend.label(),
                        week.monday().toString(),
                        String.valueOf(week.count()),
                        String.valueOf(week.of()),
                        String.valueOf(trend.isEmerging())));
            }
        }
        return CsvRows.forSpreadsheet(rows);
    }

    /** A recommendation on one line, for reading. */
    public static String line(Recommendation one, Optional<Movement> effect) {
        Closed closed = one.closed();
        String state = closed == null ? "open" : closed.done() ? "done " + closed.on() : "dropped " + closed.on();
        return Printable.line(one.id() + "  " + state + "  due " + one.due() + "  " + one.theme() + ": " + one.finding()
                + "  (" + one.owner() + ")"
                + (closed == null || closed.note().isEmpty() ? "" : "  " + closed.note())
                + effect.map(movement -> "  effect: " + movement.words()).orElse(""));
    }

    /** A recommendation as a JSON object. */
    public static String json(Recommendation one, Optional<Movement> effect) {
        ObjectNode object = Json.object()
                .put("id", one.id())
                .put("theme", one.theme())
                .put("finding", one.finding())
                .put("owner", one.owner())
                .put("due", one.due().toString())
                .put("addedBy", one.addedBy())
                .put("addedAt", one.addedAt().toString());
        Closed closed = one.closed();
        if (closed != null) {
            object.put("done", closed.done())
                    .put("on", closed.on().toString())
                    .put("closedBy", closed.by())
                    .put("note", closed.note());
        }
        effect.ifPresent(movement -> {
            ObjectNode node = object.putObject("effect")
                    .put("countBefore", movement.before().found())
                    .put("ofBefore", movement.before().n())
                    .put("count", movement.after().found())
                    .put("of", movement.after().n())
                    .put("p", movement.p());
            if (movement.difference().isKnown()) {
                node.put("differenceLow", rounded(movement.difference().low()))
                        .put("differenceHigh", rounded(movement.difference().high()));
            }
        });
        return object.toString();
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}

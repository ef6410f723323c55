package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.stats.Counted;
import earmark.themes.Change;
import earmark.themes.Shortened;
import earmark.themes.Theme;
import earmark.themes.Themes;
import earmark.themes.WeekCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Themes and the texts in them, for programs and for people. Thread-safe. */
public final class ThemeLines {
    private static final double DIGITS = 1e4;
    /** Spreadsheets take no longer ones. */
    private static final int LONGEST_CELL = 32_000;

    private static final String OUT_OF_THEME = "out of theme";

    private ThemeLines() {}

    /** One line of JSON a text, in the order of the texts: id, theme (null for none), label, similarity. */
    public static List<String> texts(Themes themes) {
        return themes.assignments().stream()
                .map(assignment -> text(themes, assignment))
                .toList();
    }

    private static String text(Themes themes, Themes.Assignment assignment) {
        ObjectNode object = Json.object().put("id", assignment.unit().id());
        if (assignment.theme() == 0) {
            object.putNull("theme").put("label", OUT_OF_THEME);
        } else {
            object.put("theme", assignment.theme())
                    .put("label", themes.themes().get(assignment.theme() - 1).label());
        }
        return object.put("similarity", rounded(assignment.similarity())).toString();
    }

    /** One line of JSON a theme, largest first. */
    public static List<String> themes(Themes themes) {
        List<Change> changes = themes.changes();
        return themes.themes().stream()
                .map(theme -> theme(theme, changes).toString())
                .toList();
    }

    /** All in one JSON object: what they were made with, the themes, the texts. */
    public static String json(Themes themes) {
        ObjectNode object = Json.object()
                .put("n", themes.assignments().size())
                .put("counted", themes.counted())
                .put("outOfTheme", outOfTheme(themes))
                .put("representation", themes.representation())
                .put("countGiven", themes.countGiven());
        if (!Double.isNaN(themes.stability())) {
            object.put("stability", rounded(themes.stability()));
        }
        ArrayNode array = object.putArray("themes");
        List<Change> changes = themes.changes();
        themes.themes().forEach(theme -> array.add(theme(theme, changes)));
        return object.toString();
    }

    private static ObjectNode theme(Theme theme, List<Change> changes) {
        ObjectNode object = Json.object()
                .put("theme", theme.number())
                .put("label", theme.label())
                .put("size", theme.size())
                .put("shareLow", rounded(theme.share().low()))
                .put("shareHigh", rounded(theme.share().high()));
        ArrayNode terms = object.putArray("terms");
        theme.terms().forEach(terms::add);
        ArrayNode quotations = object.putArray("quotations");
        theme.quotations()
                .forEach(quotation -> quotations.add(Json.object()
                        .put("id", quotation.unit().id())
                        .put("text", Shortened.quotation(quotation.unit().text()))
                        .put("similarity", rounded(quotation.similarity()))));
        ArrayNode trend = object.putArray("trend");
        theme.weeks()
                .forEach(week -> trend.add(Json.object()
                        .put("week", week.monday().toString())
                        .put("count", week.count())
                        .put("of", week.of())));
        if (!changes.isEmpty()) {
            Change change = changes.get(theme.number() - 1);
            object.putObject("change")
                    .put("week", change.week().toString())
                    .put("count", change.rates().after())
                    .put("of", change.rates().ofAfter())
                    .put("countBefore", change.rates().before())
                    .put("ofBefore", change.rates().ofBefore())
                    .put("p", change.p())
                    .put("rising", change.alarm());
        }
        return object;
    }

    /** A row a text, for a spreadsheet. */
    public static String csv(Themes themes) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("id", "date", "theme", "label", "similarity", "text"));
        for (Themes.Assignment assignment : themes.assignments()) {
            boolean none = assignment.theme() == 0;
            LocalDate day = assignment.unit().day();
            rows.add(List.of(
                    assignment.unit().id(),
                    day == null ? "" : day.toString(),
                    none ? "" : String.valueOf(assignment.theme()),
                    none
                            ? OUT_OF_THEME
                            : themes.themes().get(assignment.theme() - 1).label(),
                    String.valueOf(rounded(assignment.similarity())),
                    cell(assignment.unit().text())));
        }
        return CsvRows.forSpreadsheet(rows);
    }

    private static String cell(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }

    /** For reading: each theme with size, share, weeks and quotations. */
    public static String text(Themes themes) {
        var text = new StringBuilder();
        int n = themes.counted();
        int texts = themes.assignments().size();
        List<Theme> shown =
                themes.themes().stream().filter(theme -> theme.size() > 0).toList();
        text.append(Counted.of(shown.size(), "theme")).append(" in ").append(Counted.of(texts, "text"));
        text.append(n == texts ? "" : " of " + Counted.of(n, "call or mail", "calls or mails"));
        long out = outOfTheme(themes);
        text.append(out == 0 ? "" : ", " + out + " out of theme");
        text.append(StabilityText.of(themes.stability(), themes.themes().size()));
        text.append('\n');
        List<Change> changes = themes.changes();
        for (Theme theme : shown) {
            text.append('\n').append(text(theme, n));
            text.append(changes.isEmpty() ? "" : rise(changes.get(theme.number() - 1)));
        }
        return text.toString();
    }

    private static String text(Theme theme, int n) {
        var text = new StringBuilder(Printable.line(String.format(
                Locale.ROOT,
                "%3d  %s   %.1f %% (%.1f–%.1f %%, %d of %d)",
                theme.number(),
                theme.label(),
                100.0 * theme.size() / n,
                100 * theme.share().low(),
                100 * theme.share().high(),
                theme.size(),
                n)));
        text.append('\n');
        if (!theme.weeks().isEmpty()) {
            text.append("     weeks ").append(weeks(theme.weeks())).append('\n');
        }
        theme.quotations()
                .forEach(quotation -> text.append("     «")
                        .append(Printable.line(
                                Shortened.quotation(quotation.unit().text())))
                        .append("» ")
                        .append(Printable.line(quotation.unit().id()))
                        .append('\n'));
        return text.toString();
    }

    /** A line where the last week is worth saying; nothing otherwise. */
    private static String rise(Change change) {
        return !change.alarm()
                ? ""
                : "     rising in the week of " + change.week() + ": " + RiseText.of(change.rates(), change.p()) + "\n";
    }

    private static String weeks(List<WeekCount> weeks) {
        int most = 8;
        List<WeekCount> last = weeks.subList(Math.max(0, weeks.size() - most), weeks.size());
        String from = last.get(0).monday() + ": ";
        return from
                + String.join(
                        " ",
                        last.stream()
                                .map(week -> week.count() + "/" + week.of())
                                .toList());
    }

    private static long outOfTheme(Themes themes) {
        return themes.assignments().stream()
                .filter(assignment -> assignment.theme() == 0)
                .count();
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}

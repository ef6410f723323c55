package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.model.Place;
import earmark.model.TimeSpan;
import earmark.stats.Counted;
import earmark.themes.Shortened;
import earmark.themes.kept.Decision;
import earmark.themes.kept.KeptTheme;
import earmark.themes.kept.Member;
import earmark.themes.kept.ThemeBook;
import earmark.themes.kept.ThemeRun;
import earmark.themes.kept.ThemeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The kept themes of a home, for programs and for people. Thread-safe. */
public final class ThemeBookLines {
    private static final double DIGITS = 1e4;
    private static final String OUT_OF_THEME = "out of theme";

    private ThemeBookLines() {}

    /** For reading: each theme with its share and the texts nearest its middle. */
    public static String text(ThemeBook book) {
        return text(book, book.views());
    }

    /** The same of some themes. */
    public static String text(ThemeBook book, List<ThemeView> views) {
        ThemeRun run = book.run();
        if (run == null) {
            return "no themes yet: earmark themes finds them\n";
        }
        var text = new StringBuilder(Counted.of(views.size(), "theme") + " in " + Counted.of(run.texts(), "text")
                + " of " + Counted.of(run.counted(), "call or mail", "calls or mails"));
        long out = book.outOfTheme();
        text.append(out == 0 ? "" : ", " + Counted.of(out, "text") + " out of theme");
        text.append(StabilityText.of(run.stability(), views.size())).append('\n');
        views.forEach(view -> text.append('\n').append(head(view)).append(quotations(view.nearest())));
        return text.toString();
    }

    private static String head(ThemeView view) {
        KeptTheme theme = view.theme();
        String state = switch (theme.state()) {
            case ACTIVE -> "";
            case MERGED -> "  [merged into " + theme.into() + "]";
            case DISMISSED -> "  [not a theme]";
        };
        return Printable.line(String.format(
                        Locale.ROOT,
                        "%-5s %s   %.1f %% (%.1f–%.1f %%, %d of %d)%s",
                        theme.id(),
                        theme.label(),
                        100.0 * view.size() / Math.max(1, view.counted()),
                        100 * view.share().low(),
                        100 * view.share().high(),
                        view.size(),
                        view.counted(),
                        state))
                + "\n";
    }

    /** For reading: a line a theme. */
    public static String heads(List<ThemeView> views) {
        var text = new StringBuilder();
        views.forEach(view -> text.append(head(view)));
        return text.toString();
    }

    private static String quotations(List<Member> members) {
        var text = new StringBuilder();
        members.forEach(member -> text.append("      «")
                .append(Printable.line(Shortened.quotation(member.text())))
                .append("»  ")
                .append(where(member.place()))
                .append('\n'));
        return text.toString();
    }

    private static String where(Place place) {
        return Printable.line(place.interaction() + " " + ClockTime.of(place));
    }

    /** For reading: one theme with all its texts and what people decided about it. */
    public static String text(ThemeBook book, KeptTheme theme) {
        var text = new StringBuilder(head(book.view(theme)));
        text.append("      terms ")
                .append(Printable.line(String.join(", ", theme.terms())))
                .append('\n');
        boolean gone = book.members(theme.id()).isEmpty();
        text.append("      found since run ").append(theme.firstRun());
        text.append(gone ? ", not after run " + theme.lastRun() : "").append('\n');
        for (Decision decision : book.decisions(theme.id())) {
            text.append("      ").append(Printable.line(decided(decision))).append('\n');
        }
        for (Member member : book.members(theme.id())) {
            text.append(Printable.line(String.format(
                            Locale.ROOT,
                            "%.3f  %s  «%s»",
                            member.similarity(),
                            where(member.place()),
                            Shortened.quotation(member.text()))))
                    .append('\n');
        }
        return text.toString();
    }

    private static String decided(Decision decision) {
        return decision.at().toString().substring(0, 10) + "  "
                + decision.kind().name().toLowerCase(Locale.ROOT) + " " + String.join(" ", decision.themes()) + "  by "
                + decision.by() + (decision.text().isEmpty() ? "" : ": " + decision.text());
    }

    /** One line of JSON a theme, the largest first. */
    public static List<String> themes(List<ThemeView> views) {
        return views.stream().map(view -> object(view).toString()).toList();
    }

    /** All in one JSON object: how they were found, the themes, how many texts are out of theme. */
    public static String json(ThemeBook book) {
        ObjectNode object = Json.object();
        ThemeRun run = book.run();
        if (run != null) {
            object.put("n", run.texts())
                    .put("counted", run.counted())
                    .put("outOfTheme", book.outOfTheme())
                    .put("representation", run.representation())
                    .put("countGiven", run.wanted() > 0);
            if (!Double.isNaN(run.stability())) {
                object.put("stability", rounded(run.stability()));
            }
        }
        ArrayNode array = object.putArray("themes");
        book.views().forEach(view -> array.add(object(view)));
        return object.toString();
    }

    /** One theme with all its texts and decisions, as a JSON object. */
    public static String json(ThemeBook book, KeptTheme theme) {
        ObjectNode object = object(book.view(theme));
        ArrayNode members = object.putArray("members");
        book.members(theme.id()).forEach(member -> members.add(object(member)));
        ArrayNode decisions = object.putArray("decisions");
        for (Decision decision : book.decisions(theme.id())) {
            ObjectNode one = decisions
                    .addObject()
                    .put("at", decision.at().toString())
                    .put("by", decision.by())
                    .put("kind", decision.kind().name().toLowerCase(Locale.ROOT));
            ArrayNode about = one.putArray("themes");
            decision.themes().forEach(about::add);
            one.put("text", decision.text());
        }
        return object.toString();
    }

    private static ObjectNode object(ThemeView view) {
        KeptTheme theme = view.theme();
        ObjectNode object = Json.object()
                .put("theme", theme.id())
                .put("label", theme.label())
                .put("named", theme.named())
                .put("state", theme.state().name().toLowerCase(Locale.ROOT))
                .put("size", view.size())
                .put("counted", view.counted())
                .put("texts", view.texts())
                .put("shareLow", rounded(view.share().low()))
                .put("shareHigh", rounded(view.share().high()))
                .put("firstRun", theme.firstRun());
        // where it is found, the number of the run would make the same contacts give other bytes in each
        if (view.texts() == 0) {
            object.put("lastRun", theme.lastRun());
        }
        ArrayNode terms = object.putArray("terms");
        theme.terms().forEach(terms::add);
        ArrayNode quotations = object.putArray("quotations");
        view.nearest().forEach(member -> quotations.add(object(member)));
        return object;
    }

    private static ObjectNode object(Member member) {
        Place place = member.place();
        ObjectNode object = Json.object()
                .put("id", place.interaction().value())
                .put("turn", place.turn())
                .put("start", place.at().start())
                .put("end", place.at().end());
        TimeSpan time = place.time();
        if (time != null) {
            object.put("startMs", time.startMs()).put("endMs", time.endMs());
        }
        return object.put("text", member.text()).put("similarity", rounded(member.similarity()));
    }

    /** One line of JSON a text, in the order in which they were looked at: id, turn, theme (null for none), label, similarity. */
    public static List<String> texts(ThemeBook book) {
        return book.members().stream()
                .map(member -> {
                    ObjectNode object = Json.object()
                            .put("id", member.place().interaction().value())
                            .put("turn", member.place().turn());
                    if (isOut(book, member)) {
                        object.putNull("theme").put("label", OUT_OF_THEME);
                    } else {
                        object.put("theme", member.theme())
                                .put("label", book.theme(member.theme()).label());
                    }
                    return object.put("similarity", rounded(member.similarity()))
                            .toString();
                })
                .toList();
    }

    private static boolean isOut(ThemeBook book, Member member) {
        return member.theme().isEmpty() || book.theme(member.theme()).state() != KeptTheme.State.ACTIVE;
    }

    /** A row a text, for a spreadsheet. */
    public static String csv(ThemeBook book) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("id", "turn", "theme", "label", "similarity"));
        for (Member member : book.members()) {
            boolean none = isOut(book, member);
            rows.add(List.of(
                    member.place().interaction().value(),
                    String.valueOf(member.place().turn()),
                    none ? "" : member.theme(),
                    none ? OUT_OF_THEME : book.theme(member.theme()).label(),
                    String.valueOf(rounded(member.similarity()))));
        }
        return CsvRows.forSpreadsheet(rows);
    }

    /** A row a theme, for a spreadsheet. */
    public static String csv(List<ThemeView> views) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("theme", "label", "state", "size", "counted", "shareLow", "shareHigh", "texts", "terms"));
        for (ThemeView view : views) {
            rows.add(List.of(
                    view.theme().id(),
                    view.theme().label(),
                    view.theme().state().name().toLowerCase(Locale.ROOT),
                    String.valueOf(view.size()),
                    String.valueOf(view.counted()),
                    String.valueOf(rounded(view.share().low())),
                    String.valueOf(rounded(view.share().high())),
                    String.valueOf(view.texts()),
                    String.join("; ", view.theme().terms())));
        }
        return CsvRows.forSpreadsheet(rows);
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}

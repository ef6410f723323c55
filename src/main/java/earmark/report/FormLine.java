package earmark.report;

import earmark.score.Form;
import earmark.score.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a list says about a form.
 *
 * @param form the form
 */
public record FormLine(Form form) {
    private static final List<String> HEADER = List.of(
            "form", "version", "title", "media", "sections", "questions", "answered_by_rules", "draft", "source");

    /** One line for reading, with its line break. */
    public String toText() {
        return String.format(
                Locale.ROOT,
                "%-26s %2d questions, %2d with a rule  %s%s\n",
                form.ref(),
                form.questions().size(),
                automated(),
                Printable.line(form.title()),
                form.draft() ? " (draft)" : "");
    }

    private long automated() {
        return form.questions().stream()
                .map(Question::automation)
                .filter(rule -> rule != null)
                .count();
    }

    private String media() {
        return form.media().stream().map(ScoredJson::lower).sorted().collect(Collectors.joining(" "));
    }

    /** One line of JSON without the line break. */
    public String toJson() {
        return Json.object()
                .put("form", form.ref().id())
                .put("version", form.ref().version())
                .put("title", form.title())
                .put("media", media())
                .put("sections", form.sections().size())
                .put("questions", form.questions().size())
                .put("answered_by_rules", automated())
                .put("draft", form.draft())
                .put("source", form.source())
                .toString();
    }

    /** A header and a row each, for a spreadsheet. */
    public static String csv(List<FormLine> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        for (FormLine line : lines) {
            Form form = line.form;
            rows.add(List.of(
                    form.ref().id(),
                    String.valueOf(form.ref().version()),
                    form.title(),
                    line.media(),
                    String.valueOf(form.sections().size()),
                    String.valueOf(form.questions().size()),
                    String.valueOf(line.automated()),
                    String.valueOf(form.draft()),
                    form.source()));
        }
        return CsvRows.forSpreadsheet(rows);
    }
}

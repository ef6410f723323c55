package earmark.report;

import earmark.markers.lint.LintNote;
import java.util.Locale;

/** What a linter has to say, a line each. */
public final class LintLine {
    private LintLine() {}

    /** One line for reading: file, line and column, how bad, what, and what to do. */
    public static String text(LintNote note) {
        String hint =
                note.problem().hint().isEmpty() ? "" : " (" + note.problem().hint() + ")";
        return Printable.line(note.problem().where() + ": " + severity(note) + ": "
                + note.problem().what() + hint + " [" + note.rule() + "]");
    }

    /** One line of JSON without the line break. */
    public static String json(LintNote note) {
        return Json.object()
                .put("where", note.problem().where())
                .put("severity", severity(note))
                .put("rule", note.rule())
                .put("what", note.problem().what())
                .put("remedy", note.problem().hint())
                .toString();
    }

    private static String severity(LintNote note) {
        return note.severity().name().toLowerCase(Locale.ROOT);
    }
}

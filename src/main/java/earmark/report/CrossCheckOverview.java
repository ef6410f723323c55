package earmark.report;

import earmark.agree.scores.QuestionCheck;
import java.util.List;
import java.util.Locale;

/**
 * All questions of a cross-check at a glance, a line each: how often people say the same, how often the machine says what
 * most people say, and whether it may answer by itself. Thread-safe.
 */
public final class CrossCheckOverview {
    private CrossCheckOverview() {}

    /** Some lines with their line breaks and a blank one; nothing for a single question, which speaks for itself. */
    public static String of(List<QuestionCheck> checks) {
        if (checks.size() < 2) {
            return "";
        }
        int width = checks.stream()
                .mapToInt(check -> check.criterion().toString().length())
                .max()
                .orElse(0);
        var text = new StringBuilder(row(width, "question", "people alike", "machine alike with them", "by itself?"));
        for (QuestionCheck check : checks) {
            boolean machine = check.criterion().automation() != null;
            text.append(row(
                    width,
                    check.criterion().toString(),
                    check.people().map(AlikeText::of).orElse("-"),
                    machine ? check.machine().map(AlikeText::of).orElse("-") : "people only",
                    machine ? (check.autoFill().allowed() ? "yes" : "no") : ""));
        }
        return text.append('\n').toString();
    }

    private static String row(int width, String question, String people, String machine, String itself) {
        return Printable.line(String.format(
                                Locale.ROOT, "%-" + width + "s  %-26s  %-26s  %s", question, people, machine, itself))
                        .stripTrailing()
                + "\n";
    }
}

package earmark.report;

import earmark.score.desk.Ask;
import earmark.score.desk.Draft;
import earmark.score.desk.DraftAnswer;
import earmark.score.desk.SaidValue;
import earmark.score.desk.Sheet;
import earmark.score.desk.SheetItem;
import earmark.score.desk.Suggestion;
import earmark.score.totals.Score;
import earmark.stats.Counted;
import java.util.Locale;

/** A scorecard that is being filled in, for reading. */
public final class SheetText {
    private SheetText() {}

    /** One line, with its line break. */
    public static String line(Draft draft) {
        return Printable.line(String.format(
                        Locale.ROOT,
                        "%-16s  %-12s  %-16s  %-16s  %-24s  revision %d, %s%s",
                        draft.id(),
                        draft.reference(),
                        draft.agent(),
                        draft.assessor(),
                        draft.form(),
                        draft.revision(),
                        Counted.of(draft.evaluation().answers().size(), "answer"),
                        draft.isHeld() ? ", handed in" : ""))
                + "\n";
    }

    /** The whole of it: every question with what may be answered and what was, the total so far, what is missing. */
    public static String of(Sheet sheet) {
        Draft draft = sheet.draft();
        var text = new StringBuilder(line(draft));
        String section = "";
        for (SheetItem item : sheet.items()) {
            if (!item.section().equals(section)) {
                section = item.section();
                text.append("\n" + section + "\n");
            }
            item(text, item);
        }
        Score score = sheet.score();
        text.append("\ntotal so far: " + ScoredLine.total(score) + "\n  " + score.arithmetic() + "\n");
        sheet.missing().forEach(problem -> line(text, "missing: " + problem.where()));
        sheet.remarks().forEach(problem -> line(text, "note: " + problem));
        return text.toString();
    }

    private static void item(StringBuilder text, SheetItem item) {
        DraftAnswer answer = item.answer();
        var value = answer == null ? null : answer.value();
        String given = value == null ? "-" : value.words();
        if (item.ask().kind() == Ask.Kind.NOT_ASKED) {
            given = "(not asked)";
        }
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "  %-16s %-16s %s",
                        item.question().id(),
                        given,
                        item.question().text()));
        if (!item.ask().why().isEmpty()) {
            line(text, "      " + item.ask().why());
        }
        if (value == null && item.ask().kind() != Ask.Kind.NOT_ASKED) {
            line(text, "      answers: " + String.join(", ", SaidValue.answers(item.question())));
        }
        if (answer != null) {
            answer.observed().forEach(observed -> line(text, "      " + ScoredText.observed(observed)));
            note(text, "interpretation", answer.interpretation());
            note(text, "comment", answer.comment());
            note(text, "filled in by", answer.isPrefilled() ? answer.origin() + "; yours when you hand it in" : "");
        }
        suggestion(text, item.suggestion());
    }

    private static void suggestion(StringBuilder text, Suggestion suggestion) {
        if (suggestion instanceof Suggestion.Shown shown) {
            var answer = shown.answer();
            line(
                    text,
                    "      machine: " + answer.value().words() + "  [" + answer.origin() + "]"
                            + (answer.comment().isEmpty() ? "" : "  " + answer.comment()));
            answer.observed().stream()
                    .limit(3)
                    .forEach(observed -> line(text, "        " + ScoredText.observed(observed)));
        } else if (suggestion instanceof Suggestion.Withheld withheld) {
            line(text, "      machine: " + withheld.until());
        }
    }

    private static void note(StringBuilder text, String name, String words) {
        if (!words.isEmpty()) {
            line(text, "      " + name + ": " + words);
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(Printable.line(line)).append('\n');
    }
}

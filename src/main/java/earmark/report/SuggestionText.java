package earmark.report;

import earmark.agree.scores.Criterion;
import earmark.agree.tuning.Rightness;
import earmark.agree.tuning.Suggestion;
import earmark.agree.tuning.Suggestion.Flip;
import earmark.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Proposed changes of markers, printed. Thread-safe. */
public final class SuggestionText {
    private static final List<String> COLUMNS = List.of(
            "question",
            "marker",
            "kind",
            "change",
            "because",
            "precision_before",
            "precision_after",
            "recall_before",
            "recall_after",
            "held_out_wanted",
            "set_right",
            "set_wrong",
            "next_precision_before",
            "next_precision_after",
            "next_recall_before",
            "next_recall_after",
            "next_wanted",
            "as_predicted");

    private SuggestionText() {}

    /** For reading. */
    public static String of(Map<Criterion, List<Suggestion>> suggestions) {
        var text = new StringBuilder("Figures are of the half of the calls that no change was thought up on. Nothing is"
                + " applied: write the line into the marker, then earmark markers diff.\n");
        suggestions.forEach((criterion, each) -> {
            text.append(Printable.line(
                            criterion + ": " + (each.isEmpty() ? "no change helps" : each.size() + " proposed")))
                    .append('\n');
            each.forEach(suggestion -> add(text, suggestion));
        });
        return text.toString();
    }

    private static void add(StringBuilder text, Suggestion each) {
        line(text, "  " + each.marker() + "  " + each.kind().name().toLowerCase(Locale.ROOT) + "  " + each.line());
        line(text, "    " + each.because());
        line(
                text,
                "    precision "
                        + share(each.before().precision(), each.before().precisionInterval()) + " -> "
                        + share(each.after().precision(), each.after().precisionInterval()) + ", recall "
                        + share(each.before().recall(), each.before().recallInterval()) + " -> "
                        + share(each.after().recall(), each.after().recallInterval()) + counts(each.after()));
        Suggestion.Next next = each.next();
        if (next != null) {
            line(
                    text,
                    "    next round: precision "
                            + share(next.before().precision(), next.before().precisionInterval()) + " -> "
                            + share(next.after().precision(), next.after().precisionInterval()) + ", recall "
                            + share(next.before().recall(), next.before().recallInterval()) + " -> "
                            + share(next.after().recall(), next.after().recallInterval()) + counts(next.after())
                            + (each.isAsPredicted() ? ": as predicted" : ": not as predicted"));
        }
        line(text, "    set right: " + names(each, true) + "; set wrong: " + names(each, false));
    }

    private static String counts(Rightness after) {
        return String.format(Locale.ROOT, " (found on %d, wanted on %d)", after.found(), after.wanted());
    }

    private static String names(Suggestion each, boolean right) {
        String names = each.flips().stream()
                .filter(flip -> flip.right() == right)
                .map(Flip::reference)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    /** As rows. */
    public static RowSheet rows(Map<Criterion, List<Suggestion>> suggestions) {
        var rows = new ArrayList<List<String>>();
        suggestions.forEach((criterion, all) -> all.forEach(each -> rows.add(row(criterion, each))));
        return new RowSheet(COLUMNS, rows);
    }

    private static List<String> row(Criterion criterion, Suggestion each) {
        Suggestion.Next next = each.next();
        return List.of(
                criterion.toString(),
                each.marker(),
                each.kind().name().toLowerCase(Locale.ROOT),
                each.line(),
                each.because(),
                cell(each.before().precision()),
                cell(each.after().precision()),
                cell(each.before().recall()),
                cell(each.after().recall()),
                String.valueOf(each.after().wanted()),
                names(each, true),
                names(each, false),
                next == null ? "" : cell(next.before().precision()),
                next == null ? "" : cell(next.after().precision()),
                next == null ? "" : cell(next.before().recall()),
                next == null ? "" : cell(next.after().recall()),
                next == null ? "" : String.valueOf(next.after().wanted()),
                next == null ? "" : String.valueOf(each.isAsPredicted()));
    }

    private static String share(double value, Interval interval) {
        return Double.isNaN(value)
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.0f %% (%.0f to %.0f)",
                        100 * value,
                        100 * interval.low(),
                        100 * interval.high());
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }

    private static void line(StringBuilder text, String line) {
        text.append(Printable.line(line)).append('\n');
    }
}

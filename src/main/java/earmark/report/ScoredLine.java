package earmark.report;

import earmark.score.Answer;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.Form;
import earmark.score.Question;
import earmark.score.totals.PolicyFit;
import earmark.score.totals.Score;
import earmark.score.totals.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation on one line, and as rows of a table, a row an answer.
 *
 * @param form by which it was scored
 * @param evaluation the evaluation
 */
public record ScoredLine(Form form, Evaluation evaluation) {
    private static final int DAY = 10;
    private static final List<String> HEADER = List.of(
            "evaluation",
            "interaction_id",
            "interaction",
            "agent",
            "assessor",
            "kind",
            "form",
            "submitted",
            "state",
            "section",
            "question",
            "question_text",
            "answer",
            "source",
            "origin",
            "points",
            "start_ms",
            "observed",
            "comment",
            "total",
            "claimed_total");

    /** One line for reading, with its line break; a claimed total that is not what the answers give is marked, and what is no live score. */
    public String toText() {
        Score score = Totals.of(form, evaluation);
        boolean matches = PolicyFit.matches(form, evaluation, form.policy());
        String claimed = evaluation.claimed() == null || matches
                ? ""
                : "  (claims " + evaluation.claimed().written() + ")";
        return Printable.line(String.format(
                        Locale.ROOT,
                        "%-16s  %-12s  %-10s  %-16s  %-16s  %-10s  %-24s  %s%s%s",
                        evaluation.id(),
                        evaluation.reference(),
                        day(evaluation.submitted()),
                        evaluation.agent(),
                        evaluation.assessor(),
                        ScoredJson.lower(evaluation.state()),
                        evaluation.form(),
                        total(score),
                        claimed,
                        evaluation.kind() == EvaluationKind.LIVE
                                ? ""
                                : "  (" + ScoredJson.lower(evaluation.kind()) + ")"))
                + "\n";
    }

    /** A header and a row an answer, for a spreadsheet. */
    public static String csv(List<ScoredLine> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        lines.forEach(line -> line.rows(rows));
        return CsvRows.forSpreadsheet(rows);
    }

    /** What the columns of {@link #rows()} are called. */
    public static List<String> columns() {
        return HEADER;
    }

    /** A row an answer. */
    public List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows(rows);
        return rows;
    }

    private void rows(List<List<String>> rows) {
        String total = total(Totals.of(form, evaluation));
        for (var section : form.sections()) {
            for (Question question : section.questions()) {
                evaluation
                        .answer(question.id())
                        .ifPresent(answer -> rows.add(row(section.title(), question, answer, total)));
            }
        }
    }

    private List<String> row(String section, Question question, Answer answer, String total) {
        var kept = evaluation.interaction();
        var claimed = evaluation.claimed();
        return List.of(
                evaluation.id(),
                evaluation.reference(),
                kept == null ? "" : kept.value(),
                evaluation.agent(),
                evaluation.assessor(),
                ScoredJson.lower(evaluation.kind()),
                form.ref().toString(),
                evaluation.submitted() == null ? "" : evaluation.submitted().toString(),
                ScoredJson.lower(evaluation.state()),
                section,
                question.id(),
                question.text(),
                answer.value().words(),
                ScoredJson.lower(answer.source()),
                answer.origin(),
                plain(question.points()),
                start(answer),
                observed(answer),
                answer.comment(),
                total,
                claimed == null ? "" : claimed.written());
    }

    private static String start(Answer answer) {
        return answer.observed().stream()
                .filter(one -> one.place() != null && one.place().time() != null)
                .map(one -> String.valueOf(one.place().time().startMs()))
                .findFirst()
                .orElse("");
    }

    private static String observed(Answer answer) {
        return String.join(
                " | ",
                answer.observed().stream()
                        .map(one -> one.text())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static String total(Score score) {
        return score.total() == null
                ? "no total (" + percent(score.low()) + " to " + percent(score.high()) + ")"
                : percent(score.total());
    }

    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %";
    }

    static String day(@Nullable Instant moment) {
        return moment == null ? "-" : moment.toString().substring(0, DAY);
    }
}

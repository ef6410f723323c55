package earmark.report;

import earmark.agree.assessors.CalibrationSession;
import earmark.agree.assessors.QuestionAgreement;
import earmark.agree.ratings.PlainWords;
import earmark.score.Answer;
import earmark.score.desk.Agreed;
import earmark.score.desk.Calibration;
import earmark.score.desk.Progress;
import earmark.score.desk.SideBySide;
import earmark.stats.Counted;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Calibration sessions for reading. */
public final class CalibrationText {
    private static final int SAME = 100;

    private CalibrationText() {}

    /** One line, with its line break. */
    public static String line(Calibration session) {
        String state = "answers held back";
        if (session.isShown()) {
            String by = Objects.requireNonNullElse(session.shownBy(), "");
            state = by.isEmpty() ? "all handed in" : "closed by " + by;
        }
        return Printable.line(session.name() + "  " + session.form() + "  "
                        + Counted.of(session.interactions().size(), "interaction") + ", "
                        + Counted.of(session.assessors().size(), "person", "people")
                        + (session.expert().isEmpty() ? "" : ", expert " + session.expert()) + "  " + state)
                + "\n";
    }

    /** Who is how far. */
    public static String status(Calibration session, List<Progress> progress) {
        var text = new StringBuilder(line(session));
        for (String assessor : session.assessors()) {
            List<Progress> own = progress.stream()
                    .filter(each -> each.assessor().equals(assessor))
                    .toList();
            text.append(Printable.line(String.format(
                            Locale.ROOT,
                            "  %-16s %d of %d handed in, %d begun",
                            assessor,
                            count(own, Progress.State.HANDED_IN),
                            own.size(),
                            count(own, Progress.State.BEGUN))))
                    .append('\n');
        }
        return text.toString();
    }

    private static long count(List<Progress> progress, Progress.State state) {
        return progress.stream().filter(each -> each.state() == state).count();
    }

    /** All answers side by side, how far people agree in plain words, and how near each is to what counts. */
    public static String of(
            SideBySide all, List<QuestionAgreement> agreement, List<CalibrationSession.Standing> standings) {
        var text = new StringBuilder(line(all.session()));
        String reference = "";
        for (SideBySide.Row row : all.rows()) {
            if (!row.reference().equals(reference)) {
                reference = row.reference();
                text.append('\n').append(Printable.line(reference)).append('\n');
            }
            text.append(Printable.line(row(row))).append('\n');
        }
        text.append("\nhow far people agree\n");
        agreement.forEach(
                each -> text.append(Printable.line("  " + words(each))).append('\n'));
        if (agreement.isEmpty()) {
            text.append("  no two people answered the same question\n");
        }
        String measure = all.session().expert().isEmpty()
                ? "what was agreed, or most of the others say"
                : "what " + all.session().expert() + " says";
        text.append("\nhow near each is to " + Printable.line(measure) + "\n");
        for (CalibrationSession.Standing each : standings) {
            text.append(Printable.line(String.format(
                            Locale.ROOT,
                            "  %-16s %d of %d the same (%.0f to %.0f %%)",
                            each.rater(),
                            each.same(),
                            each.of(),
                            SAME * each.interval().low(),
                            SAME * each.interval().high())))
                    .append('\n');
        }
        return text.toString();
    }

    private static String row(SideBySide.Row row) {
        String answers = row.answers().entrySet().stream()
                .map(answer -> answer.getKey() + " " + answer.getValue().value().words())
                .collect(Collectors.joining(", "));
        Answer machine = row.machine();
        Agreed agreed = row.agreed();
        String end = agreed == null
                ? row.unanimous() ? "" : row.most().isEmpty() ? "; no consensus" : "; most say " + row.most()
                : "; agreed " + agreed.value().words() + " (" + agreed.by() + ": " + agreed.why() + ")";
        return "  " + row.question().id() + ": " + (answers.isEmpty() ? "not answered" : answers)
                + (machine == null ? "" : "; machine " + machine.value().words()) + end;
    }

    /** How far people agree on a question, how sure that is, what to do, and then the figures behind it. */
    public static String words(QuestionAgreement each) {
        return each.question() + ": " + plain(each) + " Behind it: " + figures(each);
    }

    /** How far, how sure, and what to do: for who does not read coefficients. */
    public static String plain(QuestionAgreement each) {
        var ratings = each.agreement().ratings();
        return PlainWords.of(
                each.agreement(),
                each.advice(),
                Counted.of(ratings.raters().size(), "person", "people"),
                Counted.of(ratings.paired(), "interaction"));
    }

    /** The figure to quote, with its interval, and why that one. */
    public static String figures(QuestionAgreement each) {
        return each.believed()
                        .filter(estimate ->
                                estimate.hasInterval() && !estimate.name().equals("percent_agreement"))
                        .map(estimate -> String.format(
                                Locale.ROOT,
                                "%s %.2f (%.2f to %.2f). ",
                                estimate.name(),
                                estimate.value(),
                                estimate.low(),
                                estimate.high()))
                        .orElse("")
                + each.advice().sentence();
    }
}

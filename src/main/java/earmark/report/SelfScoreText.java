package earmark.report;

import earmark.score.Answer;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.Question;
import earmark.score.totals.Totals;

/** A self-score beside the score of somebody else. Thread-safe. */
public final class SelfScoreText {
    private SelfScoreText() {}

    /**
     * Its total, and a line for each question that was answered otherwise.
     *
     * @param form of the score
     * @param score by somebody else
     * @param own form of the self-score, perhaps in another version
     * @param self by whom it is about
     */
    public static String beside(Form form, Evaluation score, Form own, Evaluation self) {
        var text = new StringBuilder(Printable.line("self-score by " + self.assessor() + ", " + self.id() + ": "
                        + ScoredLine.total(Totals.of(own, self)) + "; it counts nowhere")
                + "\n");
        for (Question question : form.questions()) {
            String here = value(score, question);
            String there = value(self, question);
            if (!here.equals(there)) {
                text.append(Printable.line("  " + question.text() + ": " + there + ", here " + here))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String value(Evaluation evaluation, Question question) {
        return evaluation
                .answer(question.id())
                .map(Answer::value)
                .map(AnswerValue::words)
                .orElse("not answered");
    }
}

package earmark.web.scores;

import earmark.score.AnswerKind;
import earmark.score.Form;
import earmark.score.Question;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A form, as it is shown.
 *
 * @param ref id@version
 * @param title what people call it
 */
public record FormView(String ref, String title) {
    /** In short. */
    public static FormView of(Form form) {
        return new FormView(form.ref().toString(), form.title());
    }

    /**
     * A question.
     *
     * @param kind choice, scale or text
     * @param lowest of a scale
     * @param highest of a scale
     * @param critical what failing it costs: none, flag, section or form
     */
    public record QuestionView(
            String id,
            String text,
            String kind,
            List<AnchorView> anchors,
            @Nullable Double lowest,
            @Nullable Double highest,
            double points,
            boolean naAllowed,
            String critical,
            String clause,
            String marker) {
        /** As it is asked. */
        public static QuestionView of(Question question) {
            AnswerKind kind = question.kind();
            var scale = kind instanceof AnswerKind.Scale is ? is : null;
            var automation = question.automation();
            return new QuestionView(
                    question.id(),
                    question.text(),
                    kind instanceof AnswerKind.Choice ? "choice" : scale != null ? "scale" : "text",
                    kind.anchors().stream()
                            .map(anchor -> new AnchorView(anchor.label(), anchor.share(), anchor.text()))
                            .toList(),
                    scale == null ? null : Double.valueOf(scale.lowest()),
                    scale == null ? null : Double.valueOf(scale.highest()),
                    question.points(),
                    question.naAllowed(),
                    question.critical().name().toLowerCase(Locale.ROOT),
                    question.clause(),
                    automation == null ? "" : automation.rule().id());
        }
    }

    /**
     * A possible answer.
     *
     * @param share of the points it earns
     * @param text when to give it
     */
    public record AnchorView(String label, double share, String text) {}
}

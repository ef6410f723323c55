package earmark.agree.scores;

import earmark.score.AnswerKind;
import earmark.score.Automation;
import earmark.score.Question;
import earmark.stats.agreement.Categories;
import earmark.stats.agreement.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is compared: all versions of a form ask it under one id.
 *
 * @param form id of the form
 * @param question id of the question
 * @param text what the assessor reads
 * @param labels of all answers, the worst first; empty for a scale of numbers
 * @param automation which marker answers it; null when only people do
 */
public record Criterion(
        String form,
        String question,
        String text,
        List<String> labels,
        @Nullable Automation automation) {
    /** Copies. */
    public Criterion {
        labels = List.copyOf(labels);
    }

    /**
     * A question of a form.
     *
     * @param automation what answers it; null for nothing
     */
    public static Criterion of(String form, Question question, @Nullable Automation automation) {
        var labels = new ArrayList<String>();
        if (question.kind() instanceof AnswerKind.Choice choice) {
            choice.anchors().stream()
                    .sorted(Comparator.comparingDouble(anchor -> anchor.share()))
                    .forEach(anchor -> labels.add(anchor.label()));
        }
        return new Criterion(form, question.id(), question.text(), labels, automation);
    }

    /** Its values for these ratings: all answers of a choice, also those nobody gave. */
    public Categories categories(List<String> seen) {
        if (labels.isEmpty()) {
            return Categories.seen(Scale.INTERVAL, seen);
        }
        return Categories.declared(labels.size() > 2 ? Scale.ORDINAL : Scale.NOMINAL, labels);
    }

    @Override
    public String toString() {
        return form + "." + question;
    }
}

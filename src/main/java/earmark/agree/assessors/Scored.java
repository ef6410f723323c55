package earmark.agree.assessors;

import earmark.model.InteractionId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation, as far as it tells how its assessor scores.
 *
 * @param interaction what was scored
 * @param assessor who scored
 * @param agent whose work it was; empty when not known
 * @param form id of the form, in whatever version; scores of different forms are not compared
 * @param at when; null when not known
 * @param percent of the points that could be earned, 0 to 100; NaN when nothing was answered that earns any
 * @param answers question to label, an empty one for "not applicable"
 */
public record Scored(
        InteractionId interaction,
        String assessor,
        String agent,
        String form,
        @Nullable Instant at,
        double percent,
        Map<String, String> answers) {
    /** Copies. */
    public Scored {
        answers = Map.copyOf(answers);
    }

    /** What was rated: the interaction, seen through one form. */
    String unit() {
        return interaction.value() + " " + form;
    }

    /** How many of the questions were answered "not applicable". */
    long notApplicable() {
        return answers.values().stream().filter(String::isEmpty).count();
    }
}

package earmark.score.desk;

import earmark.model.InteractionId;
import earmark.score.Answer;
import earmark.score.Form;
import earmark.score.Question;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All answers of a calibration session beside each other.
 *
 * @param session the session
 * @param form its form
 * @param rows a row a question of an interaction, in order
 */
public record SideBySide(Calibration session, Form form, List<Row> rows) {
    /** Copies the list. */
    public SideBySide {
        rows = List.copyOf(rows);
    }

    /**
     * One question of one interaction.
     *
     * @param interaction which
     * @param reference what people call it
     * @param question which
     * @param answers of people, by assessor, in the session's order; who handed nothing in is missing
     * @param machine what the machine would answer; null when it has nothing to say
     * @param most what more than half of the people answered, in words; empty when they did not agree
     * @param agreed what was agreed; null as long as nothing was
     */
    public record Row(
            InteractionId interaction,
            String reference,
            Question question,
            Map<String, Answer> answers,
            @Nullable Answer machine,
            String most,
            @Nullable Agreed agreed) {
        /** Copies the answers in their order. */
        public Row {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }

        /** Whether all who answered gave the same answer. */
        public boolean unanimous() {
            return answers.values().stream().map(Answer::value).distinct().count() <= 1;
        }
    }
}

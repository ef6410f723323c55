package earmark.score.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a save changes; everything else stays.
 *
 * @param answers to the questions that were touched, at most one a question
 * @param comment on the whole; null when it was not touched
 */
public record Change(List<Given> answers, @Nullable String comment) {
    /** Copies the list. */
    public Change {
        answers = List.copyOf(answers);
    }

    /** Answers alone. */
    public static Change of(Given... answers) {
        return new Change(List.of(answers), null);
    }
}

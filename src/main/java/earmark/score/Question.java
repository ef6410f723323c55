package earmark.score;

import earmark.model.Medium;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param id stays the same in all versions of the form
 * @param text what the assessor reads
 * @param kind how it is answered, with written anchors
 * @param points what it counts for, 0 or more
 * @param naAllowed whether "not applicable" is an answer to it
 * @param critical what a failed answer (one that earns nothing) costs beyond its points
 * @param media where it is asked; never empty
 * @param when a pattern of the marker language that must be found for it to be asked; empty: it is always asked
 * @param clause of the service standard or law it stands for; may be empty
 * @param automation which marker may answer it; null when only people may
 */
public record Question(
        String id,
        String text,
        AnswerKind kind,
        double points,
        boolean naAllowed,
        Critical critical,
        Set<Medium> media,
        String when,
        String clause,
        @Nullable Automation automation) {
    /** Copies the media and checks the rest. */
    public Question {
        media = Set.copyOf(media.isEmpty() ? EnumSet.allOf(Medium.class) : media);
        if (!FormRef.isId(id) || text.isBlank() || !(points >= 0 && points < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a question: " + id + ", " + points + " points");
        }
    }
}

package earmark.evidence;

import earmark.feedback.Appeal;
import earmark.score.Evaluation;
import earmark.score.Form;
import java.util.List;

/**
 * An evaluation with everything that became of it.
 *
 * @param form by which it was scored, in the version it was scored by
 * @param revisions the oldest first, never empty; the last one counts
 * @param appeals all that were made of it
 */
public record ScoredHistory(Form form, List<Evaluation> revisions, List<Appeal> appeals) {
    /** Copies the lists. */
    public ScoredHistory {
        revisions = List.copyOf(revisions);
        appeals = List.copyOf(appeals);
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException(form.ref() + ": no revision");
        }
    }

    /** The revision that counts. */
    public Evaluation latest() {
        return revisions.get(revisions.size() - 1);
    }
}

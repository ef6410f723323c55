package earmark.feedback;

import earmark.model.EarmarkException;
import earmark.score.Evaluation;
import java.util.List;

/**
 * An evaluation with everything that was appealed of it.
 *
 * @param evaluation as it is
 * @param appeals all of them, by id
 */
public record AppealCase(Evaluation evaluation, List<Appeal> appeals) {
    /** Copies. */
    public AppealCase {
        appeals = List.copyOf(appeals);
    }

    /**
     * One of the appeals.
     *
     * @throws EarmarkException when there is none of that id
     */
    public Appeal appeal(String id) {
        return appeals.stream()
                .filter(appeal -> appeal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> EarmarkException.unknown(
                        id, "there is no such appeal", "earmark appeal list shows what there is"));
    }

    /**
     * What a step makes of it.
     *
     * @param appeal as it is then
     * @param evaluation as it is then
     */
    public record Step(Appeal appeal, Evaluation evaluation) {}
}

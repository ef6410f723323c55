package earmark.score.desk;

import earmark.model.Problem;
import earmark.score.Form;
import earmark.score.totals.Score;
import java.util.List;

/**
 * A scorecard as its assessor sees it while filling it in.
 *
 * @param draft what was saved last
 * @param form the form
 * @param items every question in order
 * @param score what the answers so far come to, with the arithmetic; questions that are not asked count as "no opportunity"
 * @param missing why it cannot be handed in yet; empty when it can
 * @param remarks what could be better: judgements among observations, interpretations of nothing; they refuse nothing
 */
public record Sheet(
        Draft draft, Form form, List<SheetItem> items, Score score, List<Problem> missing, List<Problem> remarks) {
    /** Copies the lists. */
    public Sheet {
        items = List.copyOf(items);
        missing = List.copyOf(missing);
        remarks = List.copyOf(remarks);
    }
}

package earmark.score.imports;

import earmark.model.Problem;
import earmark.score.Evaluation;
import earmark.score.Form;
import java.util.List;
import java.util.Optional;

/**
 * What reading a file came to, before anything is kept.
 *
 * @param file its name
 * @param sheets what was made of each sheet
 * @param forms the forms the evaluations are on; those that were guessed from the sheet are drafts
 * @param evaluations what would be kept, in the file's order, matched as far as possible
 * @param rejected what would not, with its cell and the reason
 * @param mappings what was taken for what, for the next file with the same headers
 */
public record ImportPlan(
        String file,
        List<SheetPlan> sheets,
        List<Form> forms,
        List<Evaluation> evaluations,
        List<Problem> rejected,
        List<Mapping> mappings) {
    /** Copies the lists. */
    public ImportPlan {
        sheets = List.copyOf(sheets);
        forms = List.copyOf(forms);
        evaluations = List.copyOf(evaluations);
        rejected = List.copyOf(rejected);
        mappings = List.copyOf(mappings);
    }

    /** The form of an evaluation. */
    public Optional<Form> form(Evaluation evaluation) {
        return forms.stream()
                .filter(form -> form.ref().equals(evaluation.form()))
                .findFirst();
    }
}

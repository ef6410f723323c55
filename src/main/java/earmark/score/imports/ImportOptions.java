package earmark.score.imports;

import earmark.score.Form;
import earmark.score.FormRef;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an import goes by beside the file.
 *
 * @param form the form of all evaluations in it; empty: what the file, the mapping or the questions say
 * @param forms the forms there are, newer versions after older ones
 * @param mapping goes before everything the headers say
 * @param keptMapping the mapping kept for a set of headers, by its name
 * @param dates {@code day_first} or {@code month_first}, before what a mapping or the dates say
 * @param zone where dates without a zone were written down
 * @param hidden whether hidden sheets and rows are read too
 */
public record ImportOptions(
        Optional<FormRef> form,
        List<Form> forms,
        Optional<Mapping> mapping,
        Function<String, Optional<Mapping>> keptMapping,
        Optional<String> dates,
        ZoneId zone,
        boolean hidden) {
    /** Copies the forms. */
    public ImportOptions {
        forms = List.copyOf(forms);
    }
}

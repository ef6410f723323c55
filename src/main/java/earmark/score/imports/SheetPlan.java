package earmark.score.imports;

import java.util.List;

/**
 * What was made of a sheet.
 *
 * @param sheet its name; empty for a text file
 * @param layout in words; empty when it holds no table of scores
 * @param headerRow the row of the headers, from 1
 * @param columns what each column was taken for
 * @param forms the forms its evaluations are on
 * @param evaluations how many there are
 * @param notes what else was noticed
 */
public record SheetPlan(
        String sheet,
        String layout,
        int headerRow,
        List<ColumnPlan> columns,
        List<String> forms,
        int evaluations,
        List<String> notes) {
    /** Copies the lists. */
    public SheetPlan {
        columns = List.copyOf(columns);
        forms = List.copyOf(forms);
        notes = List.copyOf(notes);
    }
}

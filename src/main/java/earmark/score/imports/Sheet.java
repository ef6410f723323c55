package earmark.score.imports;

import java.util.List;

/**
 * One sheet of a file; a text file is one sheet without a name.
 *
 * @param name empty for a text file
 * @param hidden whether the file hides it
 * @param rows in order, blank ones too; cells merged downwards hold their value in every row
 * @param problems what could not be read
 */
record Sheet(String name, boolean hidden, List<SheetRow> rows, List<earmark.model.Problem> problems) {
    Sheet {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** Where a cell is, for people. */
    String where(String file, String ref) {
        return file + (name.isEmpty() ? "" : " " + name) + "!" + ref;
    }
}

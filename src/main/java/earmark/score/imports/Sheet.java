package earmark.score.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One sheet of a file; a text file is one sheet without a name.
 *
 * @param name empty for a text file
 * @param hidden whether the file hides it
 * @param turned whether rows and columns were exchanged to read it; its cells still say where they stand
 * @param hiddenColumns which columns the sheet hides, from 0
 * @param rows in order, blank ones too; cells merged downwards hold their value in every row
 * @param problems what could not be read
 */
record Sheet(
        String name,
        boolean hidden,
        boolean turned,
        SortedSet<Integer> hiddenColumns,
        List<SheetRow> rows,
        List<earmark.model.Problem> problems) {
    Sheet {
        hiddenColumns = new TreeSet<>(hiddenColumns);
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

    /** One without a name of its own in which nothing is hidden. */
    static Sheet plain(List<SheetRow> rows, List<earmark.model.Problem> problems) {
        return new Sheet("", false, false, new TreeSet<>(), rows, problems);
    }

    /** Without the rows and columns that are hidden; the others stay where they are. */
    Sheet visible() {
        return new Sheet(
                name,
                hidden,
                turned,
                hiddenColumns,
                rows.stream().filter(row -> !row.hidden()).map(this::visible).toList(),
                List.of());
    }

    /** With its columns as rows: some keep a column an evaluation. */
    Sheet turn() {
        var columns = new ArrayList<SheetRow>();
        for (int column = 0; column < width(); column++) {
            int at = column;
            columns.add(new SheetRow(
                    column + 1,
                    hiddenColumns.contains(column),
                    rows.stream().map(row -> row.cell(at)).toList()));
        }
        return new Sheet(name, hidden, true, new TreeSet<>(), columns, problems);
    }

    private SheetRow visible(SheetRow row) {
        return hiddenColumns.isEmpty()
                ? row
                : new SheetRow(
                        row.number(),
                        row.hidden(),
                        row.cells().stream()
                                .map(cell -> hiddenColumns.contains(cell.column())
                                        ? Cell.text(cell.row(), cell.column(), "")
                                        : cell)
                                .toList());
    }
}

package earmark.score.imports;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number from 1
 * @param hidden whether the sheet hides it
 * @param cells from the first column on
 */
record SheetRow(int number, boolean hidden, List<Cell> cells) {
    SheetRow {
        cells = List.copyOf(cells);
    }

    /** A blank one where there is none. */
    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.text(number, column, "");
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    List<Cell> filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).toList();
    }
}

package earmark.score.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table in a sheet.
 *
 * @param sheet where
 * @param layout how it holds its evaluations
 * @param headerRow number of the row with the headers
 * @param headers in column order, those without text left out
 * @param rows the rows below the headers
 * @param above what is written above the table for all of it, by what it is
 * @param maxima points possible by column, from a row of them below the headers
 */
record SheetTable(
        Sheet sheet,
        Layout layout,
        int headerRow,
        List<Header> headers,
        List<SheetRow> rows,
        Map<Role, Cell> above,
        Map<Integer, Cell> maxima) {
    SheetTable {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        above = Map.copyOf(above);
        maxima = Map.copyOf(maxima);
    }

    Optional<Header> header(Role role) {
        return headers.stream().filter(header -> header.role() == role).findFirst();
    }

    /** What stands in a column and can be read. */
    List<Cell> cells(int column) {
        return rows.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank() && !cell.isBroken())
                .toList();
    }

    SheetTable as(Layout other) {
        return new SheetTable(sheet, other, headerRow, headers, rows, above, maxima);
    }

    SheetTable with(List<Header> others) {
        return new SheetTable(sheet, layout, headerRow, others, rows, above, maxima);
    }

    SheetTable withRows(List<SheetRow> others) {
        return new SheetTable(sheet, layout, headerRow, headers, others, above, maxima);
    }
}

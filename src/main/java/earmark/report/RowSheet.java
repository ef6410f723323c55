package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows under a header, as CSV or JSON. Thread-safe.
 *
 * @param header names of the columns
 * @param rows as many cells each; an empty one is nothing
 */
public record RowSheet(List<String> header, List<List<String>> rows) {
    /** Copies. */
    public RowSheet {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** For a spreadsheet. */
    public String csv() {
        var all = new ArrayList<List<String>>();
        all.add(header);
        all.addAll(rows);
        return CsvRows.forSpreadsheet(all);
    }

    /** One object a row; numbers are numbers, empty cells null. */
    public List<String> jsonLines() {
        return rows.stream().map(this::json).toList();
    }

    private String json(List<String> row) {
        ObjectNode object = Json.object();
        for (int i = 0; i < header.size(); i++) {
            String cell = row.get(i);
            if (cell.isEmpty()) {
                object.putNull(header.get(i));
            } else if (cell.matches("-?\\d{1,15}")) {
                object.put(header.get(i), Long.parseLong(cell));
            } else if (cell.matches("-?\\d{1,15}\\.\\d+(E-?\\d+)?")) {
                object.put(header.get(i), Double.parseDouble(cell));
            } else {
                object.put(header.get(i), cell);
            }
        }
        return object.toString();
    }
}

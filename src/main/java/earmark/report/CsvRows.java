package earmark.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows of RFC 4180. Thread-safe. */
final class CsvRows {
    private CsvRows() {}

    /** As data, to be read back by a program. */
    static String of(List<List<String>> rows) {
        var text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    /** To be opened in a spreadsheet: a cell that would be taken for a formula is made text. */
    static String forSpreadsheet(List<List<String>> rows) {
        return of(rows.stream()
                .map(row -> row.stream().map(CsvRows::asText).toList())
                .toList());
    }

    // OWASP's list of what spreadsheets start a formula with
    static String asText(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}

package earmark.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of RFC 4180. Thread-safe. */
final class CsvRows {
    private static final Pattern NUMBER = Pattern.compile("-\\d{1,15}(\\.\\d+)?(E-?\\d{1,3})?");

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

    // OWASP's list of what spreadsheets start a formula with; a plain number computes nothing
    static String asText(String cell) {
        boolean starts = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return starts && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}

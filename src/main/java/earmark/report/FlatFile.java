package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table written row by row, so that it may be of any length: CSV for spreadsheets, in which no cell is a formula, or a
 * JSON object a line. UTF-8. Not thread-safe.
 */
public final class FlatFile implements AutoCloseable {
    /** How it is written. */
    public enum Form {
        /** RFC 4180, with a header. */
        CSV("text/csv; charset=utf-8"),
        /** A JSON object a line, each with all columns; a cell without a value is null. */
        JSONL("application/x-ndjson");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        /** The media type. */
        public String type() {
            return type;
        }
    }

    private final List<String> columns;
    private final Writer out;
    private final @Nullable CsvWriter csv;

    /**
     * Begins a table; its header is written at once.
     *
     * @param out closed with this
     */
    public FlatFile(OutputStream out, Form form, List<String> columns) {
        this.columns = List.copyOf(columns);
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv = form == Form.CSV
                ? CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.out)
                : null;
        if (csv != null) {
            csv.writeRecord(this.columns);
        }
    }

    /**
     * Writes a row.
     *
     * @param cells one a column: texts, whole and decimal numbers, truth values; null for one without a value
     */
    public void row(List<? extends @Nullable Object> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        if (csv != null) {
            csv.writeRecord(cells.stream().map(FlatFile::cell).toList());
        } else {
            json(cells);
        }
    }

    private void json(List<? extends @Nullable Object> cells) {
        ObjectNode object = Json.object();
        for (int i = 0; i < columns.size(); i++) {
            put(object, columns.get(i), cells.get(i));
        }
        try {
            out.write(object.toString());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ObjectNode object, String column, @Nullable Object cell) {
        if (cell instanceof Integer || cell instanceof Long) {
            object.put(column, ((Number) cell).longValue());
        } else if (cell instanceof Number number) {
            object.put(column, number.doubleValue());
        } else if (cell instanceof Boolean truth) {
            object.put(column, truth);
        } else {
            object.put(column, cell == null ? null : String.valueOf(cell));
        }
    }

    /** Numbers stay numbers; a text that a spreadsheet would compute is made text. */
    private static String cell(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Number || cell instanceof Boolean
                ? String.valueOf(cell)
                : CsvRows.asText(String.valueOf(cell));
    }

    /** Hands on what was written so far. */
    public void flush() throws IOException {
        if (csv != null) {
            csv.flush();
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}

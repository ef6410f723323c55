package earmark.corpus;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header line: comma, semicolon or tab between the columns, told by the header.
 *
 * <p>Comma and semicolon follow RFC 4180 with quotes; with tabs there are no quotes, so a stray one swallows nothing. A
 * header of one column takes every line whole. A row that cannot be read is a problem with its line, and the rest goes
 * on; a quote that is never closed costs one line, not the rest of the file. Use from one thread.
 */
public final class Table implements Closeable {
    private static final int MOST_LINES_A_ROW = 200;
    private static final int LONGEST_ROW = 1_000_000;
    /** What spreadsheets write above the header for each other; the header tells the separator too. */
    private static final Pattern SEPARATOR_NOTE = Pattern.compile("\\s*\"?sep=.\"?\\s*", Pattern.CASE_INSENSITIVE);

    private final LineReader lines;
    private final String where;
    private final Consumer<Problem> problems;
    private final char separator;
    private final List<String> columns;

    /**
     * One row.
     *
     * @param line the line it begins on, from 1
     * @param values column to text; columns the row has no field for are missing
     */
    public record Row(long line, Map<String, String> values) {
        /** The text in a column, stripped; empty when there is none. */
        public String get(String column) {
            return values.getOrDefault(column, "").strip();
        }
    }

    private Table(LineReader lines, String where, Consumer<Problem> problems, char separator, List<String> columns) {
        this.lines = lines;
        this.where = where;
        this.problems = problems;
        this.separator = separator;
        this.columns = columns;
    }

    /**
     * Reads the header.
     *
     * @param in closed with the table
     * @param where names the input in problems
     * @param problems is told what is wrong, row by row
     */
    public static Table open(InputStream in, String where, Consumer<Problem> problems) throws IOException {
        return open(new LineReader(new LenientReader(in)), where, problems);
    }

    /**
     * As {@link #open}, where a file can be nothing but a table.
     *
     * @throws EarmarkException when it is empty, a spreadsheet, a JSON array, or has another separator
     */
    static Table openStrictly(InputStream in, String where, Consumer<Problem> problems) throws IOException {
        var lines = new LineReader(new LenientReader(in));
        LineReader.Line header = lines.next();
        while (header != null && isBeforeHeader(header.text())) {
            header = lines.next();
        }
        try {
            NotATable.refuse(header == null ? "" : header.text(), lines.peek(), where);
        } catch (EarmarkException e) {
            lines.close();
            throw e;
        }
        if (header != null) {
            lines.giveBack(List.of(header));
        }
        return open(lines, where, problems);
    }

    static Table open(LineReader lines, String where, Consumer<Problem> problems) throws IOException {
        LineReader.Line header = lines.next();
        while (header != null && isBeforeHeader(header.text())) {
            header = lines.next();
        }
        String text = header == null ? "" : header.text();
        char separator = separatorOf(text);
        var names = new ArrayList<String>();
        for (String name :
                separator == '\t' ? List.of(text.split("\t", -1)) : fields(text, separator, problems, where)) {
            String plain = name.strip().toLowerCase(Locale.ROOT);
            if (!plain.isEmpty() && names.contains(plain)) {
                problems.accept(new Problem(where + ":1", "two columns named " + plain, "the first one counts"));
            }
            names.add(plain);
        }
        return new Table(lines, where, problems, separator, List.copyOf(names));
    }

    private static boolean isBeforeHeader(String line) {
        return line.isBlank() || SEPARATOR_NOTE.matcher(line).matches();
    }

    /** None of an empty file: whoever needs columns says which. */
    private static List<String> fields(String text, char separator, Consumer<Problem> problems, String where) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.stripLeading().startsWith("{")) {
            problems.accept(new Problem(
                    where + ":1",
                    "JSON, where a table is read",
                    "write it with commas or tabs between the columns, whose names are in the first line"));
            return List.of();
        }
        try {
            return csv(separator == 0 ? ',' : separator, text);
        } catch (CsvParseException e) {
            problems.accept(new Problem(where + ":1", "the header is not CSV", "check its quotes"));
            return List.of();
        }
    }

    /** Which character separates the columns of a header; 0 when there is but one column. */
    private static char separatorOf(String header) {
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        long commas = header.chars().filter(c -> c == ',').count();
        long semicolons = header.chars().filter(c -> c == ';').count();
        if (commas == 0 && semicolons == 0) {
            return 0;
        }
        return semicolons > commas ? ';' : ',';
    }

    /** The header: lower case, stripped, in file order. */
    public List<String> columns() {
        return columns;
    }

    /** The next row that can be read; null at the end. */
    public @Nullable Row next() throws IOException {
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.cut()) {
                problem(line, "longer than " + LineReader.LONGEST + " characters", "left out");
            } else if (!line.text().isBlank()) {
                List<String> fields = fields(line);
                if (fields.size() > columns.size()) {
                    problem(line, fields.size() + " fields, the header has " + columns.size(), hint());
                } else if (!fields.isEmpty()) {
                    return new Row(line.number(), named(fields));
                }
            }
        }
        return null;
    }

    private String hint() {
        return separator == '\t'
                ? "a text cannot hold a tab"
                : "a text with '" + separator + "' needs quotes around it";
    }

    private Map<String, String> named(List<String> fields) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            values.putIfAbsent(columns.get(i), fields.get(i));
        }
        return values;
    }

    /** The fields of the row that begins on this line; empty when it is no row. */
    private List<String> fields(LineReader.Line line) throws IOException {
        if (separator == '\t') {
            return List.of(line.text().split("\t", -1));
        }
        if (separator == 0 && !line.text().startsWith("\"")) {
            return List.of(line.text());
        }
        String record = record(line);
        if (record == null) {
            problem(line, "a quote that is not closed", "close it, or double it inside a quoted text");
            return List.of();
        }
        try {
            return csv(separator == 0 ? ',' : separator, record);
        } catch (CsvParseException e) {
            problem(line, "not CSV: text after a closing quote", "double a quote inside a quoted text");
            return List.of();
        }
    }

    private static List<String> csv(char separator, String record) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .ofSingleCsvRecord(record)
                .getFields();
    }

    /** The line and those that its open quote takes in; null, and those lines given back, when it never closes. */
    private @Nullable String record(LineReader.Line first) throws IOException {
        var record = new StringBuilder(first.text());
        var taken = new ArrayList<LineReader.Line>();
        var quotes = new QuoteState(separator == 0 ? ',' : separator);
        boolean open = quotes.openAfter(first.text());
        while (open && taken.size() < MOST_LINES_A_ROW && record.length() < LONGEST_ROW) {
            LineReader.Line line = lines.next();
            if (line == null) {
                break;
            }
            taken.add(line);
            record.append('\n').append(line.text());
            open = quotes.openAfter(line.text());
        }
        if (open) {
            lines.giveBack(taken);
            return null;
        }
        return record.toString();
    }

    private void problem(LineReader.Line line, String what, String hint) {
        problems.accept(new Problem(where + ":" + line.number(), what, hint));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

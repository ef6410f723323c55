package earmark.score.imports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import earmark.model.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CSV and its relatives: any of four separators, with or without a byte-order mark, UTF-8, UTF-16 or Windows-1252. */
final class TextSheet {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LINES_LOOKED_AT = 30;

    private TextSheet() {}

    static Sheet read(String file, byte[] bytes) {
        String text = decode(bytes);
        var problems = new ArrayList<Problem>();
        char separator = separator(text);
        if (text.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            // Excel's own hint; the line stays as a blank one so that line numbers fit
            separator = text.charAt(4);
            int end = text.indexOf('\n');
            text = end < 0 ? "" : text.substring(end);
        }
        var rows = new ArrayList<SheetRow>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                rows.add(row(Math.toIntExact(line.getStartingLineNumber()), line.getFields()));
            }
        } catch (CsvParseException e) {
            problems.add(new Problem(
                    file,
                    "it ends within a quoted cell, or a cell is too long",
                    "look for a quotation mark that is never closed"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Sheet.plain(rows, problems);
    }

    private static SheetRow row(int number, List<String> fields) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < fields.size(); i++) {
            cells.add(Cell.text(number, i, fields.get(i)));
        }
        return new SheetRow(number, false, cells);
    }

    /** What is no UTF-8 is what Windows programs write in western Europe. */
    static String decode(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean begins(byte[] bytes, int... begin) {
        for (int i = 0; i < begin.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != begin[i]) {
                return false;
            }
        }
        return true;
    }

    /** The one that cuts most lines into the same number of cells, above one. */
    static char separator(String text) {
        char best = ',';
        long bestScore = 0;
        for (char separator : SEPARATORS) {
            Map<Integer, Integer> counts = new HashMap<>();
            for (int count : counts(text, separator)) {
                counts.merge(count, 1, Integer::sum);
            }
            long score = counts.entrySet().stream()
                    .filter(entry -> entry.getKey() > 0)
                    .mapToLong(entry -> (long) entry.getValue() * entry.getValue() * Math.min(entry.getKey(), 50))
                    .max()
                    .orElse(0);
            if (score > bestScore) {
                bestScore = score;
                best = separator;
            }
        }
        return best;
    }

    private static List<Integer> counts(String text, char separator) {
        var counts = new ArrayList<Integer>();
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && counts.size() < LINES_LOOKED_AT; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                count++;
            } else if (c == '\n' && !quoted) {
                counts.add(count);
                count = 0;
            }
        }
        counts.add(count);
        return counts;
    }
}

package earmark.score.imports;

import earmark.syntax.WrittenDates;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a sheet.
 *
 * @param row from 1
 * @param column from 0
 * @param kind what the file says it is; cells of text files are all text
 * @param text as a person would see it, without blanks around it
 * @param number of a number
 * @param date of a date
 * @param percent whether a number is shown as a percentage
 */
record Cell(
        int row,
        int column,
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDateTime date,
        boolean percent)
        implements WrittenDates.Written {
    private static final int LETTERS = 26;

    /** What the file says a cell is. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** A formula that came to an error. */
        ERROR,
        /** A formula whose result was not saved with it. */
        NO_VALUE
    }

    static Cell text(int row, int column, String text) {
        return new Cell(row, column, Kind.TEXT, clean(text), null, null, false);
    }

    /** The same at another place, as in a merged range. */
    Cell at(int otherRow, int otherColumn) {
        return new Cell(otherRow, otherColumn, kind, text, number, date, percent);
    }

    boolean isBlank() {
        return text.isEmpty() && kind != Kind.NO_VALUE;
    }

    /** Whether there should be a value and is none. */
    boolean isBroken() {
        return kind == Kind.NO_VALUE || kind == Kind.ERROR;
    }

    /** As spreadsheets name it, for example {@code C7}. */
    String ref() {
        return letters(column) + row;
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    /** Without blanks around it, of whatever kind they are. */
    private static String clean(String text) {
        return text.replace('\u00A0', ' ').replace("\uFEFF", "").strip();
    }
}

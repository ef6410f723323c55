package earmark.corpus;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list of texts out of a table: a column {@code text}, and {@code id} and {@code date} where there are some; the header in
 * any case and order, other columns are passed over. Thread-safe.
 */
public final class TextList {
    private TextList() {}

    /**
     * One text.
     *
     * @param id as in the table; the number of the row from 1 where the table has none
     * @param text not blank
     * @param day of the date; null when there is none
     */
    public record Row(String id, String text, @Nullable LocalDate day) {}

    /**
     * Reads it whole. Rows without text and dates that cannot be read are told and left out; ids that several rows
     * have are told once, and all the rows count.
     *
     * @param in closed afterwards
     * @param where names the input in problems
     * @throws EarmarkException when there is no column {@code text}
     */
    public static List<Row> read(InputStream in, String where, Consumer<Problem> problems) throws IOException {
        try (Table table = Table.openStrictly(in, where, problems)) {
            if (!table.columns().contains("text")) {
                throw new EarmarkException(
                        where, "no column 'text'", "the first line names the columns: text, and id and date if known");
            }
            var texts = new ArrayList<Table.Row>();
            var rows = new ArrayList<Row>();
            var ids = new HashSet<String>();
            var again = new ArrayList<Table.Row>();
            int number = 0;
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                number++;
                if (row.get("text").isEmpty()) {
                    problems.accept(new Problem(where + ":" + row.line(), "no text", "left out"));
                } else {
                    String id = row.get("id").isEmpty() ? String.valueOf(number) : row.get("id");
                    if (!ids.add(id)) {
                        again.add(row);
                    }
                    texts.add(row);
                    rows.add(new Row(id, row.get("text"), null));
                }
            }
            if (!again.isEmpty()) {
                problems.accept(new Problem(
                        where + ":" + again.get(0).line(),
                        "an id that an earlier row has"
                                + (again.size() == 1 ? "" : "; " + again.size() + " rows repeat one"),
                        "each text counts; give each an id of its own to tell them apart"));
            }
            return DayColumn.of(texts, where, problems).dated(rows);
        }
    }
}

package earmark.corpus;

import earmark.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns out of a table with a header. */
final class TableRows implements RowSource {
    private final Table table;
    private final ColumnNames names;
    private final String where;
    private final Consumer<Problem> problems;
    private final Consumer<String> stranger;
    private final TurnNames turns;
    private final TurnTimes times = new TurnTimes();
    private long rows;

    TableRows(Table table, String where, Consumer<Problem> problems, Consumer<String> stranger) {
        this.table = table;
        this.names = new ColumnNames(table.columns());
        this.where = where;
        this.problems = problems;
        this.stranger = stranger;
        this.turns = new TurnNames(problems);
    }

    @Override
    public @Nullable TurnRow next() throws IOException {
        for (Table.Row row = table.next(); row != null; row = table.next()) {
            String text = row.values().get(names.of("text"));
            if (text == null) {
                problem(row, "no text: the row is shorter than the header", "write every column");
                continue;
            }
            try {
                var turn = new TurnRow(
                        row.get(names.of("interaction")),
                        row.get(names.of("turn")),
                        names.speaker(row::get, stranger),
                        text,
                        times.span(names, row::get));
                turns.add(turn, where + ":" + row.line());
                rows++;
                return turn;
            } catch (IllegalArgumentException e) {
                problem(row, String.valueOf(e.getMessage()), "whole milliseconds from the start, start before end");
            }
        }
        return null;
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (rows > 0) {
            notes.addAll(ColumnNotes.of(
                    table.columns(), names.used(), names.has("interaction") || rows == 1, names.has("speaker")));
        }
        times.note().ifPresent(notes::add);
        return notes;
    }

    private void problem(Table.Row row, String what, String hint) {
        problems.accept(new Problem(where + ":" + row.line(), what, hint));
    }
}

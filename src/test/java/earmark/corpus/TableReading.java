package earmark.corpus;

import earmark.model.Problem;
import earmark.model.Turn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads tables of turns and keeps what was said of them. One thread. */
final class TableReading {
    private final List<Problem> problems = new ArrayList<>();
    private List<String> notes = List.of();

    List<TableInteraction> of(String table) throws IOException {
        return of(table.getBytes(StandardCharsets.UTF_8));
    }

    List<TableInteraction> of(byte[] table) throws IOException {
        var found = new ArrayList<TableInteraction>();
        var reader = new TurnTable(problems::add);
        reader.read(new ByteArrayInputStream(table), "t.csv", found::add);
        notes = reader.notes();
        return found;
    }

    /** Of all tables read. */
    List<Problem> problems() {
        return problems;
    }

    /** Of the last table. */
    List<String> notes() {
        return notes;
    }

    static List<String> texts(List<TableInteraction> read) {
        return read.stream()
                .flatMap(it -> it.interaction().turns().stream())
                .map(Turn::text)
                .toList();
    }
}

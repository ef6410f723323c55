package earmark.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads conversations that people labelled: a table (TSV, CSV) with or without a header, or a JSON array. A bad row is a
 * problem with its line; it is left out and the rest goes on. Use from one thread.
 */
public final class LabelledReader {
    private final Consumer<Problem> problems;
    private final List<String> notes = new ArrayList<>();

    /**
     * A reader.
     *
     * @param problems is told of every row that is left out, and why
     */
    public LabelledReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param file a table or a JSON array
     * @param choose picks the form, given the columns of the file; empty: {@link CorpusForm#PLAIN}
     * @throws EarmarkException when nothing in it can be read as labelled text
     */
    public LabelledCorpus read(Path file, Function<Collection<String>, Optional<CorpusForm>> choose)
            throws IOException {
        String where = String.valueOf(file.getFileName());
        byte[] content = Files.readAllBytes(file);
        if (startsWithBracket(content)) {
            JsonNode root = LabelledJson.read(content, where);
            CorpusForm form = choose.apply(LabelledJson.fields(root)).orElse(CorpusForm.PLAIN);
            return corpus(form, LabelledJson.rows(root, form.rows()), where);
        }
        CorpusForm headless = choose.apply(List.of()).orElse(CorpusForm.PLAIN);
        if (!headless.columns().isEmpty()) {
            return corpus(headless, plainRows(content, headless, where), where);
        }
        try (Table table = Table.openStrictly(new ByteArrayInputStream(content), where, problems)) {
            CorpusForm form = choose.apply(table.columns()).orElse(CorpusForm.PLAIN);
            return corpus(form, rows(table), where, table.columns());
        }
    }

    /** How the columns were taken, where a person may have meant it otherwise: those passed over, and those not there. */
    public List<String> notes() {
        return Collections.unmodifiableList(notes);
    }

    private static boolean startsWithBracket(byte[] content) {
        int i = 0;
        while (i < content.length && Character.isWhitespace(content[i])) {
            i++;
        }
        return i < content.length && content[i] == '[';
    }

    private static List<LabelledRow> rows(Table table) throws IOException {
        var rows = new ArrayList<LabelledRow>();
        for (Table.Row row = table.next(); row != null; row = table.next()) {
            var values = new LinkedHashMap<String, List<String>>();
            row.values().forEach((column, value) -> values.put(column, List.of(value)));
            rows.add(new LabelledRow(row.line(), values));
        }
        return rows;
    }

    private List<LabelledRow> plainRows(byte[] content, CorpusForm form, String where) throws IOException {
        var rows = new ArrayList<LabelledRow>();
        Pattern separator = Pattern.compile(Pattern.quote(form.separator()));
        try (LineReader lines = new LineReader(new LenientReader(new ByteArrayInputStream(content)))) {
            for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                String[] cells = separator.split(line.text(), -1);
                if (cells.length == form.columns().size()) {
                    Map<String, List<String>> values = new LinkedHashMap<>();
                    for (int i = 0; i < cells.length; i++) {
                        values.put(form.columns().get(i), List.of(cells[i]));
                    }
                    rows.add(new LabelledRow(line.number(), values));
                } else if (!line.text().isBlank()) {
                    problems.accept(new Problem(
                            where + ":" + line.number(),
                            cells.length + " fields instead of "
                                    + form.columns().size(),
                            "the row is left out"));
                }
            }
        }
        return rows;
    }

    private LabelledCorpus corpus(CorpusForm form, List<LabelledRow> rows, String where) {
        var columns = new java.util.TreeSet<String>();
        rows.forEach(row -> columns.addAll(row.values().keySet()));
        return corpus(form, rows, where, columns);
    }

    private LabelledCorpus corpus(CorpusForm form, List<LabelledRow> rows, String where, Collection<String> columns) {
        var grouping = new LabelledGrouping(form, columns, where, problems);
        List<LabelledInteraction> interactions = grouping.group(rows);
        if (interactions.isEmpty()) {
            throw new EarmarkException(where, "no row that can be read", "a header and a row a segment");
        }
        notes.addAll(grouping.notes());
        return new LabelledCorpus(form, interactions);
    }
}

package earmark.corpus;

import earmark.files.Sha256;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.model.Provenance;
import earmark.model.Turn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads interactions out of a table of turns: what {@code earmark tag} takes.
 *
 * <p>A table has a header ({@code interaction,turn,speaker,text,startMs,endMs}; only {@code text} is required, in any
 * order, case and usual name, other columns are ignored, see {@link #notes}) with tab, comma or semicolon between the
 * columns, or is JSON, lines or an array, with the same names; the turns may stand in an array {@code turns} or {@code
 * messages} of an interaction. A bad row is a problem with its line; it is left out and the rest goes on.
 *
 * <p>Rows with the same {@code interaction} belong together wherever they stand, in the order of their first rows;
 * without that column each row is an interaction of its own. Turns with times make a call, sorted by start when all
 * have one; no word times are invented, so a place in such a call has the time of its turn. Turns without times are
 * writing: a chat. Use from one thread.
 */
public final class TurnTable {
    private static final long MOST_CHARACTERS = 400_000_000;

    private static final int LOOK = 1000;
    private static final int SHOWN = 10;
    private static final Pattern UNDECIDED = Pattern.compile("\\uFEFF?\\s*(?:\\[\\s*)?");
    private static final Pattern JSON_ARRAY = Pattern.compile("\\uFEFF?\\s*\\[\\s*(?:[{\\]]|$)");

    private final Consumer<Problem> problems;
    private final Set<String> strangers = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * A reader.
     *
     * @param problems is told of every row that is left out, and why
     */
    public TurnTable(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Reads everything. A table without an {@code interaction} column is passed on row by row; otherwise the whole
     * table is read first, for its rows may stand anywhere.
     *
     * @param in is read to its end and closed
     * @param where names the input in problems and provenance
     * @param each gets the interactions, in the order of their first rows
     * @throws EarmarkException when it is no such table at all, or too large
     */
    public void read(InputStream in, String where, Consumer<TableInteraction> each) throws IOException {
        try (var reader = new BufferedReader(new LenientReader(in), LOOK)) {
            if (JSON_ARRAY.matcher(start(reader)).lookingAt()) {
                group(new JsonRows(JsonItems.ofArray(reader, where), problems, strangers::add), where, each);
                return;
            }
            var lines = new LineReader(reader);
            LineReader.Line first = firstLine(lines);
            // what reads a pipe waits for a second line only where the first alone does not tell
            NotATable.refuse(first.text(), NotATable.isNumber(first.text()) ? lines.peek() : "", where);
            lines.giveBack(List.of(first));
            if (first.text().stripLeading().startsWith("{")) {
                if (JsonItems.goesOn(first.text())) {
                    group(
                            new JsonRows(JsonItems.ofObjects(lines.rest(), where), problems, strangers::add),
                            where,
                            each);
                    return;
                }
                JsonItems items = JsonItems.ofLines(lines, where, problems);
                group(new JsonRows(items, problems, strangers::add), where, each);
                return;
            }
            Table table = Table.open(lines, where, problems);
            if (!new ColumnNames(table.columns()).has("text")) {
                throw new EarmarkException(
                        where + ":" + first.number(),
                        "no column named text in the header",
                        "a row a turn, under a header line such as: interaction,turn,speaker,text; this one's columns: "
                                + String.join(", ", table.columns()));
            }
            group(new TableRows(table, where, problems, strangers::add), where, each);
        }
    }

    /** Whom {@code speaker} named without saying who that is, so that their words are nobody's we know. */
    public Set<String> strangers() {
        return Collections.unmodifiableSet(strangers);
    }

    /** How the columns were taken, where a person may have meant it otherwise: those passed over, and those not there. */
    public List<String> notes() {
        return Collections.unmodifiableList(notes);
    }

    /** As much as tells whether it is an array; nothing of it is taken, and nothing more is waited for. */
    private static String start(BufferedReader reader) throws IOException {
        reader.mark(LOOK + 1);
        var start = new StringBuilder();
        for (int c = 0;
                c >= 0 && start.length() < LOOK && UNDECIDED.matcher(start).matches(); ) {
            c = reader.read();
            if (c >= 0) {
                start.append((char) c);
            }
        }
        reader.reset();
        return start.toString();
    }

    private static LineReader.Line firstLine(LineReader lines) throws IOException {
        LineReader.Line line = lines.next();
        while (line != null && line.text().isBlank()) {
            line = lines.next();
        }
        return line == null ? new LineReader.Line(1, "", false) : line;
    }

    private void group(RowSource rows, String where, Consumer<TableInteraction> each) throws IOException {
        Map<String, List<TurnRow>> groups = new LinkedHashMap<>();
        long characters = 0;
        long number = 0;
        var alone = new ArrayList<String>();
        for (TurnRow row = rows.next(); row != null; row = rows.next()) {
            number++;
            if (row.interaction().isEmpty()) {
                if (alone.size() <= SHOWN) {
                    alone.add(Long.toString(number));
                }
                each.accept(interaction(Long.toString(number), List.of(row), where));
                continue;
            }
            characters += row.text().length() + 100L;
            if (characters > MOST_CHARACTERS) {
                throw new EarmarkException(
                        where, "more than " + MOST_CHARACTERS + " characters", "split the table into several files");
            }
            groups.computeIfAbsent(row.interaction(), label -> new ArrayList<>())
                    .add(row);
        }
        groups.forEach((label, turns) -> each.accept(interaction(label, turns, where)));
        notes.addAll(rows.notes());
        if (!groups.isEmpty() && !alone.isEmpty()) {
            notes.add("rows of no interaction, each by itself under its number: "
                    + String.join(", ", alone.subList(0, Math.min(SHOWN, alone.size())))
                    + (alone.size() > SHOWN ? ", …" : "") + " (give every row its interaction)");
        }
    }

    static TableInteraction interaction(String label, List<TurnRow> rows, String where) {
        boolean allTimed = rows.stream().allMatch(row -> row.time() != null);
        boolean anyTimed = rows.stream().anyMatch(row -> row.time() != null);
        List<TurnRow> ordered = allTimed
                ? rows.stream()
                        .sorted(Comparator.comparingLong(TurnTable::startMs))
                        .toList()
                : rows;
        var turns = new ArrayList<Turn>();
        var labels = new ArrayList<String>();
        var content = new ArrayList<String>(List.of(label));
        for (TurnRow row : ordered) {
            int index = turns.size();
            turns.add(new Turn(index, row.speaker(), row.text(), List.of(), row.time()));
            labels.add(row.turn().isEmpty() ? Integer.toString(index) : row.turn());
            content.addAll(List.of(row.speaker().name(), row.text(), String.valueOf(row.time())));
        }
        String sha256 = Sha256.ofTexts(content);
        return new TableInteraction(
                label,
                labels,
                new Interaction(
                        InteractionId.ofDigest(sha256),
                        anyTimed ? Medium.CALL : Medium.CHAT,
                        null,
                        turns,
                        Map.of(),
                        new Provenance(where, sha256, Map.of()),
                        null,
                        List.of()));
    }

    private static long startMs(TurnRow row) {
        return row.time() == null ? 0 : row.time().startMs();
    }
}

package earmark.pipeline.authoring;

import earmark.markers.Expectation;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import earmark.syntax.Entry;
import earmark.syntax.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A marker file as a form and back. A change touches the lines of its value and no other: comments, order and what the
 * form does not show stay as they are. Thread-safe.
 */
public final class MarkerForm {
    /** What a form shows once a marker; what is missing has an empty value. */
    public static final List<String> SINGLE =
            List.of("title", "by", "within", "assert", "min_conf", "family", "status", "use");

    private static final Set<String> QUOTED = Set.of("title", "source");
    /** Where a new line goes: behind the last line of the same key, or of one of these before it. */
    private static final List<String> ORDER = List.of(
            "title",
            "source",
            "by",
            "min_conf",
            "family",
            "status",
            "use",
            "say",
            "notin",
            "assert",
            "where",
            "within",
            "hit",
            "miss",
            "known-wrong",
            "undetermined",
            "no-opportunity");

    private MarkerForm() {}

    /**
     * A line of a marker as a field.
     *
     * @param line where its key stands, from 1
     * @param key title, by, say, hit …
     * @param value without quotes; a value over several lines with blanks between them
     */
    public record Field(int line, String key, String value) {}

    /**
     * A marker of a file.
     *
     * @param kind marker, model or tree
     * @param head its name and version, for example {@code refund_promise v1}
     * @param line where it begins, from 1
     * @param fields in file order
     */
    public record Part(String kind, String head, int line, List<Field> fields) {
        /** Copies the fields. */
        public Part {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A change.
     *
     * @param part which marker of the file, from 0
     * @param line of the field that changes; 0: a new one
     * @param key of the field; {@code head} for the name and version
     * @param value what it is from now on; empty: the line goes
     */
    public record Change(int part, int line, String key, String value) {}

    /** The markers of a text, as far as they can be told apart. */
    public static List<Part> parts(String text) {
        return BlockReader.read("form", text, new ArrayList<>()).stream()
                .map(block -> new Part(
                        block.kind(),
                        block.head().text(),
                        block.at().line(),
                        block.entries().stream().map(MarkerForm::field).toList()))
                .toList();
    }

    private static Field field(Entry entry) {
        return new Field(
                entry.at().line(),
                entry.key(),
                entry.value().unquoted().replaceAll("\\s*\\n\\s*", " ").strip());
    }

    /**
     * Makes a change.
     *
     * @return the whole text
     * @throws EarmarkException when there is no such line (any more), or the value cannot stand in one
     */
    public static String with(String text, Change change) {
        List<Block> blocks = BlockReader.read("form", text, new ArrayList<Problem>());
        if (change.part() < 0 || change.part() >= blocks.size()) {
            throw new EarmarkException("form", "there is no such marker in the text", "look at the text");
        }
        if (change.value().indexOf('\n') >= 0 || !change.key().matches("[a-z][a-z_-]*")) {
            throw new EarmarkException("form", "a value is one line", "use the text view for more");
        }
        Block block = blocks.get(change.part());
        var lines = new ArrayList<>(text.lines().toList());
        if (change.key().equals("head")) {
            lines.set(block.at().line() - 1, block.kind() + " " + change.value());
        } else if (change.line() == 0) {
            add(lines, block, change);
        } else {
            Entry entry = block.entries().stream()
                    .filter(each ->
                            each.at().line() == change.line() && each.key().equals(change.key()))
                    .findFirst()
                    .orElseThrow(
                            () -> new EarmarkException("form", "there is no such line (any more)", "look at the text"));
            replace(lines, entry, change.value());
        }
        return String.join("\n", lines) + "\n";
    }

    private static void replace(List<String> lines, Entry entry, String value) {
        List<Position> starts = entry.value().lineStarts();
        int first = starts.get(0).line() - 1;
        int last = starts.get(starts.size() - 1).line() - 1;
        if (value.isBlank()) {
            lines.subList(first, last + 1).clear();
            return;
        }
        String line = lines.get(first);
        int column = starts.get(0).column() - 1;
        String[] values = entry.value().text().split("\n", -1);
        // what stands behind the value is a comment, and stays
        String behind = line.substring(Math.min(line.length(), column + values[0].length()));
        lines.set(first, line.substring(0, column) + written(entry.key(), value) + behind);
        lines.subList(first + 1, last + 1).clear();
    }

    private static void add(List<String> lines, Block block, Change change) {
        if (change.value().isBlank()) {
            return;
        }
        int place = ORDER.indexOf(change.key());
        int at = block.at().line();
        int indent = 2;
        int wide = 9;
        for (Entry entry : block.entries()) {
            indent = entry.at().column() - 1;
            int last = entry.value()
                    .lineStarts()
                    .get(entry.value().lineStarts().size() - 1)
                    .line();
            if (place < 0 || ORDER.indexOf(entry.key()) <= place) {
                at = Math.max(at, last);
            }
        }
        boolean firstExample = Expectation.of(change.key()).isPresent()
                && block.entries().stream()
                        .noneMatch(entry -> Expectation.of(entry.key()).isPresent());
        String key = change.key() + " ".repeat(Math.max(1, wide - change.key().length()));
        lines.add(at, " ".repeat(indent) + key + written(change.key(), change.value()));
        if (firstExample && !lines.get(at - 1).isBlank()) {
            lines.add(at, "");
        }
    }

    private static String written(String key, String value) {
        return QUOTED.contains(key) ? '"' + value.strip().replace('"', '\'') + '"' : value.strip();
    }
}

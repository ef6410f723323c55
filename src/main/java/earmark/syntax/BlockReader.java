package earmark.syntax;

import earmark.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of blocks:
 *
 * <pre>
 * # a comment
 * marker apology v3
 *   title  "Apology"
 *   say    sorry near&lt;=8w
 *            (delay | fault)  # a line indented deeper goes on with the value above
 * </pre>
 *
 * <p>Use from one thread.
 */
public final class BlockReader {
    /** What a tab is taken for before the first line of a block says how far they are indented. */
    private static final int LEVEL = 2;

    private final String file;
    private final List<Problem> problems;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable SourceLine head;
    private final List<List<SourceLine>> body = new ArrayList<>();
    private boolean tabbed;
    private int indent;

    private BlockReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads all blocks, also those after a faulty one.
     *
     * @param file name for positions, without folders
     * @param content the file's text
     * @param problems what is wrong is added here
     * @return the blocks that could be read, in file order
     */
    public static List<Block> read(String file, String content, List<Problem> problems) {
        var reader = new BlockReader(file, problems);
        int number = 0;
        for (String raw : content.startsWith("\uFEFF")
                ? content.substring(1).lines().toList()
                : content.lines().toList()) {
            reader.add(SourceLine.of(raw, ++number));
        }
        reader.finishBlock();
        return List.copyOf(reader.blocks);
    }

    private void add(SourceLine line) {
        if (line.isBlank()) {
            return;
        }
        if (line.tab() >= 0 && !tabbed) {
            // one mistake of an editor, however many lines have it; they are read as they are meant
            tabbed = true;
            problem(line, line.tab(), "a tab in the indentation", "indent with spaces, here and in every other line");
        }
        int depth = line.depth(indent > 0 ? indent : LEVEL);
        if (depth == 0) {
            finishBlock();
            head = line;
        } else if (head == null) {
            problem(line, line.indent(), "an indented line outside a block", "begin the block in the first column");
        } else if (body.isEmpty()) {
            indent = depth;
            body.add(new ArrayList<>(List.of(line)));
        } else if (depth > indent) {
            body.get(body.size() - 1).add(line);
        } else {
            if (depth < indent) {
                problem(line, line.indent(), "indented less than the line above", "indent by " + indent + " spaces");
            }
            // read as if it were well indented, so that nothing is said to be missing that is there
            body.add(new ArrayList<>(List.of(line)));
        }
    }

    private void finishBlock() {
        if (head != null) {
            var entries = body.stream().map(this::entry).toList();
            blocks.add(new Block(head.text().substring(0, head.wordEnd()), rest(List.of(head)), at(head, 0), entries));
        }
        head = null;
        indent = 0;
        body.clear();
    }

    private Entry entry(List<SourceLine> lines) {
        SourceLine first = lines.get(0);
        String key = first.text().substring(first.indent(), first.wordEnd());
        Value value = rest(lines);
        if (value.text().isEmpty()) {
            problem(
                    first,
                    first.indent(),
                    "'" + key + "' has no value",
                    "write it on the same line, or below it, indented deeper");
        }
        return new Entry(key, at(first, first.indent()), value);
    }

    /** The text after the first word, and the lines that go on with it. */
    private Value rest(List<SourceLine> lines) {
        var texts = new ArrayList<String>();
        var starts = new ArrayList<Position>();
        for (SourceLine line : lines) {
            int from = texts.isEmpty() ? line.restStart() : line.indent();
            texts.add(line.text().substring(from));
            starts.add(at(line, from));
        }
        return new Value(String.join("\n", texts), starts);
    }

    private void problem(SourceLine line, int offset, String what, String hint) {
        problems.add(new Problem(at(line, offset).toString(), what, hint));
    }

    private Position at(SourceLine line, int offset) {
        return new Position(file, line.number(), offset + 1);
    }
}

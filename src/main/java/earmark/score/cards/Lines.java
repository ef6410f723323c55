package earmark.score.cards;

import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.Entry;
import earmark.syntax.Position;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of one block, each asked for by its key. Use from one thread. */
final class Lines {
    private final Block block;
    private final List<Problem> problems;

    Lines(Block block, List<Problem> problems) {
        this.block = block;
        this.problems = problems;
    }

    /** Faults keys that are none of these, and those that stand twice and may not. */
    Lines only(Set<String> keys, Set<String> several) {
        var seen = new HashSet<String>();
        for (Entry entry : block.entries()) {
            if (!keys.contains(entry.key())) {
                fault(entry.at(), "'" + entry.key() + "' is not a key of a " + block.kind(), "keys: " + sorted(keys));
            } else if (!seen.add(entry.key()) && !several.contains(entry.key())) {
                fault(entry.at(), "'" + entry.key() + "' a second time", "keep one");
            }
        }
        return this;
    }

    Optional<Entry> line(String key) {
        return block.all(key).stream().findFirst();
    }

    /** The text of a line without quotes; empty when there is none. */
    String text(String key) {
        return line(key).map(entry -> oneLine(entry.value().unquoted())).orElse("");
    }

    String required(String key, String hint) {
        String text = text(key);
        if (text.isBlank()) {
            fault(block.at(), block.kind() + " " + block.head().text() + " has no '" + key + "'", hint);
        }
        return text;
    }

    /** A number of 0 or more; {@code otherwise} when there is none. */
    double number(String key, double otherwise) {
        Optional<Entry> line = line(key);
        if (line.isEmpty()) {
            return otherwise;
        }
        Optional<Double> number = decimal(line.get().value().text());
        if (number.isEmpty() || number.get() < 0) {
            fault(
                    line.get().value().at(),
                    "'" + line.get().value().text() + "' is not a number of 0 or more",
                    "write for example 10");
            return otherwise;
        }
        return number.get();
    }

    void fault(Position at, String what, String hint) {
        problems.add(new Problem(at.toString(), what, hint));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    Block block() {
        return block;
    }

    /** One plain decimal number. */
    static Optional<Double> decimal(String text) {
        return text.strip().matches("-?\\d{1,9}(\\.\\d{1,6})?")
                ? Optional.of(Double.parseDouble(text.strip()))
                : Optional.empty();
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String sorted(Set<String> keys) {
        return String.join(" ", keys.stream().sorted().toList());
    }
}

package earmark.pipeline.authoring;

import earmark.syntax.Block;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a marker's block: its name and version. */
record Head(String id, int version) {
    private static final Pattern HEAD = Pattern.compile("(\\S+)\\s+v(\\d{1,6})");

    /** Empty when it is not to be read. */
    static Optional<Head> of(Block block) {
        Matcher head = HEAD.matcher(block.head().text());
        return head.matches()
                ? Optional.of(new Head(head.group(1), Integer.parseInt(head.group(2))))
                : Optional.empty();
    }

    /** Whether it is of that name. */
    static boolean isOf(Block block, String id) {
        return of(block).filter(head -> head.id().equals(id)).isPresent();
    }
}

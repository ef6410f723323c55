package earmark.markers.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the author of a file has looked at and found right: a comment {@code # lint: ok REASON} on a line, or alone on the
 * line above it. Immutable.
 */
final class Accepted {
    private static final Pattern COMMENT = Pattern.compile("(^|.*\\s)#\\s*lint:\\s*ok\\b\\s*(.*)");

    private final Map<String, String> reasons = new HashMap<>();

    /** Reads the comments of a file. */
    void read(String file, String content) {
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            Matcher comment = COMMENT.matcher(line);
            if (comment.matches()) {
                boolean alone = line.strip().startsWith("#");
                reasons.put(
                        file + ":" + (alone ? number + 1 : number),
                        comment.group(2).strip());
            }
        }
    }

    /** Whether a note was accepted; only with a reason. */
    boolean isAccepted(LintNote note) {
        String where = note.problem().where();
        int column = where.lastIndexOf(':');
        return !reasons.getOrDefault(column < 0 ? where : where.substring(0, column), "")
                .isEmpty();
    }

    /** Comments without a reason. */
    java.util.List<LintNote> withoutReason() {
        return reasons.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> new LintNote(
                        Severity.WARNING,
                        "lint",
                        new earmark.model.Problem(
                                entry.getKey() + ":1", "'lint: ok' without a reason", "write why it is right")))
                .toList();
    }
}

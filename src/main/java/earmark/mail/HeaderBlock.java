package earmark.mail;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The few headers of the answered message that Outlook and others put above it. Thread-safe. */
final class HeaderBlock {
    private static final int MOST_LINES = 10;

    private final Phrases from = Phrases.load("header-from.txt");
    private final Phrases date = Phrases.load("header-date.txt");
    private final Phrases to = Phrases.load("header-to.txt");
    private final Phrases subject = Phrases.load("header-subject.txt");

    private enum Field {
        FROM,
        DATE,
        TO,
        SUBJECT
    }

    /**
     * One past the last line of the block that begins at this line; this line when none does. A block says from whom,
     * when, and to whom or about what.
     */
    int endAt(MailLines lines, int start) {
        Set<Field> seen = EnumSet.noneOf(Field.class);
        int end = start;
        for (int i = start; i < Math.min(start + MOST_LINES, lines.count()); i++) {
            Field field = fieldOf(lines.line(i));
            if (field != null) {
                seen.add(field);
                end = i + 1;
            } else if (seen.isEmpty() || lines.isBlank(i) || i > end) {
                break;
            }
        }
        boolean complete = seen.contains(Field.FROM)
                && seen.contains(Field.DATE)
                && (seen.contains(Field.TO) || seen.contains(Field.SUBJECT));
        return complete ? end : start;
    }

    private @Nullable Field fieldOf(String line) {
        if (line.indexOf(':') < 0) {
            return null;
        }
        if (from.begin(line)) {
            return Field.FROM;
        }
        if (date.begin(line)) {
            return Field.DATE;
        }
        if (to.begin(line)) {
            return Field.TO;
        }
        return subject.begin(line) ? Field.SUBJECT : null;
    }
}

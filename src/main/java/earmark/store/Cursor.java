package earmark.store;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * After which interaction a list goes on. What is kept meanwhile moves nothing.
 *
 * @param startedAt when that began; null when not known
 * @param id which it was
 */
public record Cursor(@Nullable Instant startedAt, InteractionId id) {
    private static final Pattern WRITTEN = Pattern.compile("([^_]*)_([0-9a-f]{16})");

    /** After this one. */
    public static Cursor after(Summary last) {
        return new Cursor(last.startedAt(), last.id());
    }

    /**
     * As {@link #text} wrote it.
     *
     * @throws EarmarkException when it did not
     */
    public static Cursor parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        try {
            if (parts.matches()) {
                String start = parts.group(1);
                return new Cursor(start.isEmpty() ? null : Instant.parse(start), new InteractionId(parts.group(2)));
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new EarmarkException(
                "after", "not the end of a page", "take it from the page before, as it stands there");
    }

    /** For an address. */
    public String text() {
        return (startedAt == null ? "" : startedAt) + "_" + id.value();
    }
}

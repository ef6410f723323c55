package earmark.themes.trends;

import earmark.model.EarmarkException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should do about a theme.
 *
 * @param id for ever, for example {@code rc2}
 * @param theme about which theme
 * @param finding what was found and what should be done
 * @param owner who sees to it
 * @param due until when
 * @param addedBy who wrote it down
 * @param addedAt when
 * @param closed how it ended; null while it is open
 */
public record Recommendation(
        String id,
        String theme,
        String finding,
        String owner,
        LocalDate due,
        String addedBy,
        Instant addedAt,
        @Nullable Closed closed) {
    private static final int LONGEST = 2_000;

    /**
     * How it ended.
     *
     * @param done whether it was done, not dropped
     * @param on the day from which it held
     * @param by who says so
     * @param at when that was said
     * @param note in words; may be empty
     */
    public record Closed(boolean done, LocalDate on, String by, Instant at, String note) {}

    /** Finding, owner and who wrote it are needed. */
    public Recommendation {
        if (finding.isBlank() || owner.isBlank() || addedBy.isBlank() || finding.length() > LONGEST) {
            throw new EarmarkException(
                    "recommendation",
                    "finding, owner or who writes it is missing, or it is longer than " + LONGEST + " characters",
                    "say what was found, who sees to it and who says so");
        }
    }

    /**
     * The same, ended.
     *
     * @throws EarmarkException when it ended before, or nobody says so
     */
    public Recommendation close(Closed how) {
        if (closed != null) {
            throw new EarmarkException(
                    "recommendation " + id,
                    "it was closed on " + closed.on() + " by " + closed.by(),
                    "add another recommendation");
        }
        if (how.by().isBlank()) {
            throw new EarmarkException("by", "nobody is named", "say who closes it");
        }
        return new Recommendation(id, theme, finding, owner, due, addedBy, addedAt, how);
    }
}

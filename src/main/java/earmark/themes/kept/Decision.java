package earmark.themes.kept;

import java.time.Instant;
import java.util.List;

/**
 * What somebody decided about themes; only ever added to.
 *
 * @param number from 1
 * @param at when
 * @param by who
 * @param kind what
 * @param themes which: of a merge first the one that stays, of a split first the one that was divided, then the new ones
 * @param text the new name, or a note; may be empty
 */
public record Decision(int number, Instant at, String by, Kind kind, List<String> themes, String text) {
    /** What can be decided. */
    public enum Kind {
        /** Several are one. */
        MERGE,
        /** One is several. */
        SPLIT,
        /** Another name. */
        RENAME,
        /** Not a theme. */
        DISMISS,
        /** A theme after all. */
        RESTORE
    }

    /** Copies the themes. */
    public Decision {
        themes = List.copyOf(themes);
    }
}

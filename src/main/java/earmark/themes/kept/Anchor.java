package earmark.themes.kept;

import java.util.List;

/**
 * By what a theme is known again in the next run.
 *
 * @param kind what a group that lies here means
 * @param themes to which theme its texts belong; several when they are to be divided, each text to the nearest
 * @param centre where
 */
public record Anchor(Kind kind, List<String> themes, Direction centre) {
    /** What an anchor stands for. */
    public enum Kind {
        /** The middle of a theme as last seen; one a theme. */
        OWN,
        /** The middle of what was merged into a theme. */
        PART,
        /** The middle of what was divided. */
        WHOLE
    }

    /** Copies the themes. */
    public Anchor {
        themes = List.copyOf(themes);
        if (themes.isEmpty() || (kind == Kind.WHOLE) == (themes.size() == 1)) {
            throw new IllegalArgumentException(kind + " of " + themes);
        }
    }

    static Anchor own(String theme, Direction centre) {
        return new Anchor(Kind.OWN, List.of(theme), centre);
    }

    Anchor at(Direction other) {
        return new Anchor(kind, themes, other);
    }
}

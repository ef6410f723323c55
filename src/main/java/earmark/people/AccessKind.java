package earmark.people;

import java.util.Locale;

/** What somebody did that goes into the access log. Immutable. */
public enum AccessKind {
    /** Saw an interaction, or part of one. */
    LOOK,
    /** Heard it. */
    LISTEN,
    /** Searched the words of interactions. */
    SEARCH,
    /** Took data out. */
    EXPORT,
    /** Changed something of an interaction. */
    CHANGE,
    /** Made, changed or removed an account or a token. */
    PEOPLE,
    /** Came in, or went. */
    SESSION,
    /** Was refused. */
    REFUSED;

    /** As it is written. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

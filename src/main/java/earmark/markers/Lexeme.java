package earmark.markers;

/**
 * A piece of pattern text.
 *
 * @param kind what it is
 * @param text without quotes or {@code @}
 * @param start where it begins
 * @param end one past its last character
 */
record Lexeme(Kind kind, String text, int start, int end) {
    /** Kinds of pieces. */
    enum Kind {
        CHUNK,
        QUOTED,
        NAME,
        OPEN,
        CLOSE,
        OPEN_OPTION,
        CLOSE_OPTION,
        OR,
        AND,
        NOT,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** How an error message calls it. */
    String quoted() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}

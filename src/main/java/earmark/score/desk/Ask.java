package earmark.score.desk;

/**
 * Whether a question is asked about an interaction.
 *
 * @param kind whether
 * @param why in words; empty when it is simply asked
 */
public record Ask(Kind kind, String why) {
    /** A question without a condition. */
    public static final Ask ALWAYS = new Ask(Kind.ASKED, "");

    /** The cases. */
    public enum Kind {
        /** It is. */
        ASKED,
        /** It is not: there was no occasion for it. */
        NOT_ASKED,
        /** That cannot be told, so a person has to say. */
        CANNOT_TELL
    }
}

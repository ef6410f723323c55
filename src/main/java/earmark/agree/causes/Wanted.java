package earmark.agree.causes;

/** What a person's answer says of a marker. */
public enum Wanted {
    /** It is there. */
    PRESENT,
    /** It is not. */
    ABSENT,
    /** There was no occasion for it. */
    NO_OPPORTUNITY
}

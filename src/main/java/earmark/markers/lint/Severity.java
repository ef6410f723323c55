package earmark.markers.lint;

/** How bad something is. */
public enum Severity {
    /** It cannot be meant. */
    ERROR,
    /** It is hardly meant; say why it is, or repair it. */
    WARNING,
    /** Worth a thought. */
    HINT
}

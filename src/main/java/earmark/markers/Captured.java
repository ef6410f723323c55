package earmark.markers;

/**
 * A part of a pattern whose words are kept under a name: {@code amount:(@money)}. Finds what its pattern finds.
 *
 * @param name of the field, see {@link #isName}
 * @param pattern what is found and kept
 */
public record Captured(String name, Pattern pattern) implements Pattern {
    /** Of captured words so many characters are kept. */
    public static final int LONGEST = 200;

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** Checks the name. */
    public Captured {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name of a field: " + name);
        }
    }

    /** Whether a field may be called that: a lower-case letter, then letters, digits and {@code _}, 40 at most. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.captured(this);
    }
}

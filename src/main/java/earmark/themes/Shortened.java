package earmark.themes;

/** Texts cut to a length that can be read. Thread-safe. */
public final class Shortened {
    private static final int LONGEST_QUOTATION = 500;

    private Shortened() {}

    /** A text that stands for a theme: 500 characters of it, and {@code …} where there is more. */
    public static String quotation(String text) {
        return of(text, LONGEST_QUOTATION);
    }

    /**
     * The beginning of a text, and {@code …} where there is more.
     *
     * @param most so many characters, 1 or more; no pair of surrogates is parted
     */
    static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}

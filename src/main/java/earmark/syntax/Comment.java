package earmark.syntax;

/** Where a line stops meaning anything: a comment begins with {@code #} after a blank, outside quotes. Thread-safe. */
public final class Comment {
    private Comment() {}

    /**
     * Where the comment of a line begins.
     *
     * @param line one line
     * @return index of the {@code #}; the line's length when it has no comment
     */
    public static int startIn(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '#' && !quoted && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return i;
            }
        }
        return line.length();
    }
}

package earmark.syntax;

/**
 * One line of a file without its comment.
 *
 * @param text the line up to the comment, without blanks at the end
 * @param number from 1
 * @param indent how many blanks and tabs it begins with
 */
record SourceLine(String text, int number, int indent) {
    /** Cuts off the comment: {@code #} at the begin or after a blank, outside double quotes. */
    static SourceLine of(String raw, int number) {
        String text = raw.substring(0, Comment.startIn(raw)).stripTrailing();
        int indent = 0;
        while (indent < text.length() && (text.charAt(indent) == ' ' || text.charAt(indent) == '\t')) {
            indent++;
        }
        return new SourceLine(text, number, indent);
    }

    boolean isBlank() {
        return indent == text.length();
    }

    /** Where the first tab of the indentation stands; -1 when it has none. */
    int tab() {
        int tab = text.indexOf('\t');
        return tab < indent ? tab : -1;
    }

    /** How far it is indented, in blanks, if a tab is one level. */
    int depth(int level) {
        int depth = 0;
        for (int i = 0; i < indent; i++) {
            depth += text.charAt(i) == '\t' ? level : 1;
        }
        return depth;
    }

    /** Where the first word after the indentation ends. */
    int wordEnd() {
        int end = indent;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the text after the first word begins. */
    int restStart() {
        int start = wordEnd();
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }
}

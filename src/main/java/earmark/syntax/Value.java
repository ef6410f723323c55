package earmark.syntax;

import java.util.List;

/**
 * Text out of one of our files that knows where each of its characters stood.
 *
 * @param text the text; a line break where the file had one
 * @param lineStarts where each line of the text begins in the file; one more than the text has line breaks
 */
public record Value(String text, List<Position> lineStarts) {
    /** Copies the positions and checks their number. */
    public Value {
        lineStarts = List.copyOf(lineStarts);
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        if (lines != lineStarts.size()) {
            throw new IllegalArgumentException(lineStarts.size() + " positions for " + lines + " lines");
        }
    }

    /** Text on one line that begins at a position. */
    public static Value of(String text, Position at) {
        return new Value(text, List.of(at));
    }

    /** Where the text begins. */
    public Position at() {
        return lineStarts.get(0);
    }

    /**
     * Where a character of the text stood in the file.
     *
     * @param offset 0 to the length of the text
     */
    public Position at(int offset) {
        int line = 0;
        int lineOffset = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineOffset = i + 1;
            }
        }
        Position start = lineStarts.get(line);
        return new Position(start.file(), start.line(), start.column() + offset - lineOffset);
    }

    /**
     * A part of the text that still knows where it stood.
     *
     * @param from its first character
     * @param to one past its last
     */
    public Value part(int from, int to) {
        var starts = new java.util.ArrayList<Position>();
        starts.add(at(from));
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                starts.add(at(i + 1));
            }
        }
        return new Value(text.substring(from, to), starts);
    }

    /** The text without the double quotes around it, when it has them. */
    public String unquoted() {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}

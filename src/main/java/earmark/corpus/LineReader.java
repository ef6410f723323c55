package earmark.corpus;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines with their numbers, ended by LF, CRLF or CR. A line longer than the limit comes cut, so that no input can fill
 * the memory. Lines can be given back. Use from one thread.
 */
final class LineReader implements Closeable {
    /** Longest line that is kept whole, in characters. */
    static final int LONGEST = 4_000_000;

    private final BufferedReader in;
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private long number;
    private boolean afterCr;

    /**
     * One line.
     *
     * @param number counts from 1
     * @param text without its end
     * @param cut whether it was longer than {@link #LONGEST}
     */
    record Line(long number, String text, boolean cut) {}

    LineReader(Reader in) {
        this.in = new BufferedReader(in, 1 << 16);
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        if (!givenBack.isEmpty()) {
            return givenBack.pop();
        }
        int c = in.read();
        if (c == '\n' && afterCr) {
            c = in.read();
        }
        afterCr = false;
        if (c < 0) {
            return null;
        }
        var text = new StringBuilder();
        boolean cut = false;
        while (c >= 0 && c != '\n' && c != '\r') {
            if (text.length() < LONGEST) {
                text.append((char) c);
            } else {
                cut = true;
            }
            c = in.read();
        }
        afterCr = c == '\r';
        return new Line(++number, text.toString(), cut);
    }

    /** The line that comes next, without taking it; empty at the end. */
    String peek() throws IOException {
        Line line = next();
        if (line == null) {
            return "";
        }
        giveBack(List.of(line));
        return line.text();
    }

    /** Lets {@link #next()} return these lines again, the first of them first. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.push(lines.get(i));
        }
    }

    /** What has not been read yet, as one text. */
    Reader rest() throws IOException {
        var text = new StringBuilder();
        for (Line line = next(); line != null; line = next()) {
            text.append(line.text()).append('\n');
        }
        return new StringReader(text.toString());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

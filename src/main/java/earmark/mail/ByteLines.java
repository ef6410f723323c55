package earmark.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes with their ends, none longer than a limit: a longer one comes in pieces. Use from one thread. */
final class ByteLines {
    private final InputStream in;
    private final int longest;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line with its LF; null at the end. */
    byte @Nullable [] next() throws IOException {
        line.reset();
        int b = in.read();
        while (b >= 0) {
            line.write(b);
            if (b == '\n' || line.size() > longest) {
                return line.toByteArray();
            }
            b = in.read();
        }
        return line.size() == 0 ? null : line.toByteArray();
    }
}

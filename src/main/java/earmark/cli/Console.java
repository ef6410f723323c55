package earmark.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and prints: results on {@code out}, everything about the work on {@code err}.
 *
 * @param in standard input
 * @param out results
 * @param err progress and faults
 * @param terminal whether a person is watching
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
    PrintWriter outWriter() {
        return writer(out);
    }

    PrintWriter errWriter() {
        return writer(err);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}

package earmark.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that is buffered and remembers why it could not be written: {@link PrintStream} forgets the reason,
 * and results that are lost must not look like results. Use from one thread.
 */
final class StandardOutput extends FilterOutputStream {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final PrintStream printer;
    private @Nullable IOException fault;

    /** Prints to a stream; nothing arrives there before the buffer is full or flushed. */
    StandardOutput(OutputStream target) {
        super(target);
        printer = new PrintStream(new BufferedOutputStream(this, BUFFER_BYTES), false, StandardCharsets.UTF_8);
    }

    /** Where results are printed. */
    PrintStream printer() {
        return printer;
    }

    /**
     * Writes what is still buffered.
     *
     * @param exitCode what the command left with
     * @param err where a loss is told
     * @return the exit code; 1 instead of 0 when results were lost
     */
    int finish(int exitCode, PrintStream err) {
        if (!printer.checkError()) {
            return exitCode;
        }
        if (!readerWentAway()) {
            err.println("standard output: could not be written (is the disk full?)");
        }
        return exitCode == 0 ? 1 : exitCode;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            fault = fault == null ? e : fault;
            throw e;
        }
    }

    /** {@code | head} has seen enough: nobody waits for the rest, and nothing is wrong. */
    private boolean readerWentAway() {
        return fault != null
                && String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
    }
}

package earmark.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Drains a worker's error stream, for a full pipe would stop the worker, and throws it away, for it may repeat what a
 * file says. The one message that is looked for: the recogniser saying that it was fed at the wrong rate, which it
 * tells nobody else. Thread-safe.
 */
final class StderrWatch implements Runnable {
    private static final String MISMATCH = "Sampling frequency mismatch";
    private static final int BUFFER_BYTES = 1 << 13;

    private final InputStream stream;
    private final AtomicBoolean mismatch = new AtomicBoolean();

    StderrWatch(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[BUFFER_BYTES];
        String tail = "";
        try (stream) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                String text = tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (text.contains(MISMATCH)) {
                    mismatch.set(true);
                }
                // the message may be cut between two reads
                tail = text.substring(Math.max(0, text.length() - MISMATCH.length()));
            }
        } catch (IOException e) {
            // the process is gone, and so is what it had to say
            return;
        }
    }

    /** Whether the message has come since this was last asked. */
    boolean takeMismatch() {
        return mismatch.getAndSet(false);
    }
}

package earmark.mail;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads mail files: one message, or a mailbox of many, told by how the file begins. Thread-safe. */
public final class MailReader {
    private static final int LOOK_BYTES = 5;

    private final MailLimits limits;
    private final MimeReader mime;

    /** With the usual limits. */
    public MailReader() {
        this(MailLimits.DEFAULT);
    }

    /** With limits of the caller's. */
    public MailReader(MailLimits limits) {
        this.limits = limits;
        this.mime = new MimeReader(limits);
    }

    /**
     * Goes through a file.
     *
     * @param file {@code .eml} or {@code .mbox}
     * @param sink gets every message or its problem, in file order
     * @throws IOException when the file cannot be read
     */
    public void read(Path file, MailSink sink) throws IOException {
        String where = file.toString();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(LOOK_BYTES);
            byte[] start = in.readNBytes(LOOK_BYTES);
            in.reset();
            if (start.length == 0) {
                sink.problem(new Problem(where, "empty", "export the message anew"));
            } else if (MboxReader.isEnvelope(start)) {
                new MboxReader(where, limits.maxBytes(), raw -> message(raw, sink), sink::problem).read(in);
            } else {
                byte[] bytes = in.readNBytes(limits.maxBytes() + 1);
                message(new RawMail(where, bytes), sink);
            }
        }
    }

    /**
     * Reads one message whose bytes are at hand, for example kept ones.
     *
     * @throws EarmarkException when it is no message, or over a limit; one problem
     */
    public MailMessage read(RawMail raw) {
        return mime.read(raw);
    }

    private void message(RawMail raw, MailSink sink) {
        MailMessage message;
        try {
            message = mime.read(raw);
        } catch (EarmarkException e) {
            e.problems().forEach(sink::problem);
            return;
        }
        sink.message(message, raw);
    }
}

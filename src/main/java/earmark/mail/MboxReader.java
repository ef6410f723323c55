package earmark.mail;

import earmark.model.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a mailbox into its messages, one after the other in memory.
 *
 * <p>A message begins at a line {@code From …} that stands first or after an empty line and looks like an envelope: with
 * a time and a year in it, or followed by a header. Lines end with LF or CRLF; {@code >From }, with any number of
 * {@code >}, loses one. Own code because mime4j's splitter loses all headers of a mailbox with CRLF. Use from one thread.
 */
public final class MboxReader {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern ENVELOPE = Pattern.compile("From .{0,300}\\d{1,2}:\\d{2}.{0,100}\\d{4}.{0,40}");
    private static final Pattern ENVELOPE_YEAR_FIRST =
            Pattern.compile("From .{0,300}\\d{4}.{0,40}\\d{1,2}:\\d{2}.{0,40}");
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,76}:.*", Pattern.DOTALL);
    private static final int ENVELOPE_BYTES = 500;

    private final int maxBytes;
    private final String where;
    private final Consumer<RawMail> messages;
    private final Consumer<Problem> problems;

    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private int number;
    private boolean tooLarge;

    /**
     * For one mailbox.
     *
     * @param where names the mailbox
     * @param maxBytes largest message; a larger one is a problem and not kept in memory
     * @param messages gets the messages in order
     * @param problems gets the messages that are too large, and a file that is no mailbox
     */
    public MboxReader(String where, int maxBytes, Consumer<RawMail> messages, Consumer<Problem> problems) {
        this.where = where;
        this.maxBytes = maxBytes;
        this.messages = messages;
        this.problems = problems;
    }

    /** Whether this line begins a message when it is the first of a file. */
    static boolean isEnvelope(byte[] line) {
        return startsWithFrom(line, 0);
    }

    /**
     * Goes through a mailbox to its end.
     *
     * @param in not closed
     */
    public void read(InputStream in) throws IOException {
        var lines =
                new ByteLines(in instanceof BufferedInputStream ? in : new BufferedInputStream(in, 1 << 16), maxBytes);
        boolean afterEmpty = true;
        byte @Nullable [] line = lines.next();
        while (line != null) {
            byte @Nullable [] next = lines.next();
            if (afterEmpty && begins(line, next)) {
                finish();
                number++;
            } else if (number > 0) {
                append(line);
            } else if (!isEmpty(line)) {
                problems.accept(new Problem(
                        where,
                        "not a mailbox: its first line does not begin with 'From '",
                        "a single message is named .eml"));
                return;
            }
            afterEmpty = isEmpty(line);
            line = next;
        }
        finish();
        if (number == 0) {
            problems.accept(new Problem(where, "empty", "a mailbox begins with 'From '"));
        }
    }

    private static boolean begins(byte[] line, byte @Nullable [] next) {
        if (!startsWithFrom(line, 0)) {
            return false;
        }
        String text = latin(line);
        if (ENVELOPE.matcher(text).matches()
                || ENVELOPE_YEAR_FIRST.matcher(text).matches()) {
            return true;
        }
        return next != null && HEADER.matcher(latin(next)).matches();
    }

    private static String latin(byte[] line) {
        return new String(line, 0, Math.min(line.length, ENVELOPE_BYTES), StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private void append(byte[] line) {
        if (tooLarge || message.size() + line.length > maxBytes) {
            tooLarge = true;
            message.reset();
            return;
        }
        int quotes = 0;
        while (quotes < line.length && line[quotes] == '>') {
            quotes++;
        }
        int from = quotes > 0 && startsWithFrom(line, quotes) ? 1 : 0;
        message.write(line, from, line.length - from);
    }

    private void finish() {
        if (number > 0) {
            String at = where + "#" + number;
            if (tooLarge) {
                problems.accept(new Problem(
                        at,
                        "message larger than " + maxBytes + " bytes",
                        "take its attachments out, or do without it"));
            } else {
                messages.accept(new RawMail(at, withoutLastEmptyLine(message.toByteArray())));
            }
        }
        message.reset();
        tooLarge = false;
    }

    /** The empty line before the next envelope belongs to the mailbox. */
    private static byte[] withoutLastEmptyLine(byte[] bytes) {
        int length = bytes.length;
        if (length >= 2 && bytes[length - 1] == '\n') {
            int end = bytes[length - 2] == '\r' ? length - 2 : length - 1;
            if (end > 0 && bytes[end - 1] == '\n') {
                return Arrays.copyOf(bytes, end);
            }
        }
        return bytes;
    }

    private static boolean isEmpty(byte[] line) {
        return line.length == 0 || line[0] == '\n' || (line[0] == '\r' && line.length == 2 && line[1] == '\n');
    }

    private static boolean startsWithFrom(byte[] line, int at) {
        if (line.length < at + FROM.length) {
            return false;
        }
        for (int i = 0; i < FROM.length; i++) {
            if (line[at + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }
}

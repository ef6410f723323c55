package earmark.mail;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads one message. The parts are pulled one by one and counted as they come, so a message over a limit is left before
 * mime4j has gone deep into it. Attachments, attached messages included, are not read. Thread-safe.
 */
public final class MimeReader {
    /** How a reason begins when the reader itself failed. */
    static final String BROKE = "broke the reader: ";

    private final MailLimits limits;
    private final MimeConfig config;

    /** With the usual limits. */
    public MimeReader() {
        this(MailLimits.DEFAULT);
    }

    /** With limits of the caller's. */
    public MimeReader(MailLimits limits) {
        this.limits = limits;
        config = MimeConfig.custom()
                .setStrictParsing(false)
                // starting the body there loses all but its first line in mime4j 0.8.14
                .setMalformedHeaderStartsBody(false)
                .setMaxHeaderCount(limits.maxHeaders())
                .setMaxHeaderLen(limits.maxHeaderBytes())
                .setMaxLineLen(-1)
                .setMaxContentLen(-1)
                .build();
    }

    /**
     * Reads a message.
     *
     * @param raw its bytes
     * @throws EarmarkException when it is no message, or over a limit; one problem
     */
    public MailMessage read(RawMail raw) {
        if (raw.bytes().length > limits.maxBytes()) {
            throw refuse(raw, "larger than " + limits.maxBytes() + " bytes");
        }
        try {
            return parse(raw);
        } catch (MaxHeaderLimitException e) {
            throw refuse(raw, "more than " + limits.maxHeaders() + " header fields in one part");
        } catch (MaxHeaderLengthLimitException | MaxLineLimitException e) {
            throw refuse(raw, "a header longer than " + limits.maxHeaderBytes() + " bytes");
        } catch (MimeException | IOException e) {
            throw refuse(raw, "not a readable message: " + e.getClass().getSimpleName());
        } catch (EarmarkException e) {
            throw e;
        } catch (RuntimeException e) {
            // a fault of a library with one message must not cost the other messages of a mailbox
            throw refuse(raw, BROKE + e.getClass().getSimpleName());
        } catch (StackOverflowError e) {
            // the limits keep mime4j and jsoup from it; should one be found that does not, it costs one message
            throw refuse(raw, "nested too deep to be read");
        }
    }

    private MailMessage parse(RawMail raw) throws MimeException, IOException {
        var stream = new MimeTokenStream(config);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(withHeaderEnd(raw.bytes())));
        var headers = new Headers();
        var problems = new ArrayList<Problem>();
        var tree = new PartTree(raw.where(), problems);
        int depth = 0;
        int parts = 0;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_FIELD -> {
                    if (depth == 0) {
                        headers.add(stream.getField());
                    }
                    tree.field(stream.getField());
                }
                case T_START_MULTIPART -> {
                    if (++depth > limits.maxDepth()) {
                        throw refuse(raw, "parts nested deeper than " + limits.maxDepth());
                    }
                    tree.open(stream.getBodyDescriptor());
                }
                case T_START_BODYPART -> {
                    if (++parts > limits.maxParts()) {
                        throw refuse(raw, "more than " + limits.maxParts() + " parts");
                    }
                }
                case T_START_HEADER -> tree.startHeader();
                case T_BODY -> tree.leaf(stream);
                case T_PREAMBLE -> tree.preamble(stream);
                case T_END_MULTIPART -> {
                    depth--;
                    tree.close();
                }
                default -> {}
            }
        }
        if (!headers.looksLikeMail()) {
            throw refuse(
                    raw,
                    "not a mail message: no header such as From, Date or Subject",
                    "if it is something else, give it the name it should have, for example call.wav");
        }
        String text = tree.text();
        if (text.isEmpty()) {
            problems.add(new Problem(raw.where(), "no text in the message", ""));
        }
        return new MailMessage(
                raw.where(),
                headers.id(),
                headers.inReplyTo(),
                headers.references(),
                headers.from(),
                headers.to(),
                headers.date(),
                headers.rawDate(),
                headers.subject(),
                text,
                raw.sha256(),
                problems);
    }

    /** A line of spaces ends the headers as well: without this it would take the body in as a header's second line. */
    private static byte[] withHeaderEnd(byte[] bytes) {
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            boolean blank = true;
            while (end < bytes.length && bytes[end] != '\n') {
                blank &= bytes[end] == ' ' || bytes[end] == '\t' || bytes[end] == '\r';
                end++;
            }
            if (blank) {
                int length = end - start;
                boolean empty = length == 0 || (length == 1 && bytes[start] == '\r');
                return empty ? bytes : without(bytes, start, end);
            }
            start = end + 1;
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private static EarmarkException refuse(RawMail raw, String what) {
        return refuse(raw, what, "export the message anew, or do without it");
    }

    private static EarmarkException refuse(RawMail raw, String what, String hint) {
        return new EarmarkException(raw.where(), what, hint);
    }
}

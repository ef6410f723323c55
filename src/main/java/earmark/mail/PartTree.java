package earmark.mail;

import earmark.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** The text parts of one message as they come, and the one text they make together. Use from one thread. */
final class PartTree {
    private static final int LONGEST_HTML = 4_000_000;
    private static final Pattern FILE_NAME = Pattern.compile("(?:file)?name\\*?[0-9*]*\\s*=", Pattern.CASE_INSENSITIVE);

    /** A file in the old way, in the middle of the text; possessive, so that it costs no stack. */
    private static final Pattern UUENCODED =
            Pattern.compile("(?m)^begin [0-7]{3,4} [^\\n]{1,200}\\n(?:[ -`]{1,62}\\n)++end *$");

    private static final Set<String> ENCODINGS = Set.of("", "7bit", "8bit", "binary", "quoted-printable", "base64");

    private final String where;
    private final List<Problem> problems;
    private final Deque<Many> open = new ArrayDeque<>();
    private Disposition disposition = Disposition.SHOWN;
    private String preamble = "";
    private boolean anyPart;

    /** What becomes of a part. */
    private enum Disposition {
        SHOWN,
        /** Shown, but a file of its own: only read when there is nothing else. */
        FILE,
        ATTACHED
    }

    /** One part or several. */
    private sealed interface Part {}

    private record Text(boolean html, boolean file, String text) implements Part {}

    private record Many(String kind, List<Part> parts) implements Part {}

    PartTree(String where, List<Problem> problems) {
        this.where = where;
        this.problems = problems;
        open.push(new Many("mixed", new ArrayList<>()));
    }

    void startHeader() {
        anyPart |= open.size() > 1;
        disposition = Disposition.SHOWN;
    }

    void field(Field field) {
        String name = field.getName().strip().toLowerCase(Locale.ROOT);
        if (name.equals("content-disposition") || name.equals("content-type")) {
            String body = String.valueOf(field.getBody()).strip().toLowerCase(Locale.ROOT);
            if (body.startsWith("attachment")) {
                disposition = Disposition.ATTACHED;
            } else if (disposition == Disposition.SHOWN
                    && FILE_NAME.matcher(body).find()) {
                disposition = Disposition.FILE;
            }
        }
    }

    void open(BodyDescriptor descriptor) {
        var many = new Many(descriptor.getSubType().toLowerCase(Locale.ROOT), new ArrayList<>());
        innermost().parts().add(many);
        open.push(many);
    }

    void close() {
        if (open.size() > 1) {
            open.pop();
        }
    }

    void leaf(MimeTokenStream stream) throws IOException {
        BodyDescriptor descriptor = stream.getBodyDescriptor();
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        boolean html = type.equals("text/html");
        boolean attached = disposition == Disposition.ATTACHED && open.size() > 1;
        if (attached || !(html || type.equals("text/plain")) || !isDecoded(descriptor)) {
            return;
        }
        String charset = descriptor.getCharset() == null ? "" : descriptor.getCharset();
        try (InputStream body = stream.getDecodedInputStream()) {
            String text = MailBytes.decode(body.readAllBytes(), charset);
            innermost().parts().add(new Text(html, disposition == Disposition.FILE, html ? ofHtml(text) : plain(text)));
        }
    }

    /** What stands before the first part is for old programs; when there is no part at all it is the message. */
    void preamble(MimeTokenStream stream) throws IOException {
        if (open.size() == 2) {
            try (InputStream body = stream.getInputStream()) {
                preamble = plain(MailBytes.decode(body.readAllBytes(), ""));
            }
        }
    }

    /** Whether mime4j undoes the part's transfer encoding; what it does not know comes out as it is. */
    private static boolean isDecoded(BodyDescriptor descriptor) {
        String encoding = descriptor.getTransferEncoding();
        return encoding == null || ENCODINGS.contains(encoding.strip().toLowerCase(Locale.ROOT));
    }

    private Many innermost() {
        return open.element();
    }

    private String ofHtml(String html) {
        String part = html;
        if (html.length() > LONGEST_HTML) {
            problems.add(new Problem(where, "HTML of " + html.length() + " characters was cut at " + LONGEST_HTML, ""));
            part = html.substring(0, LONGEST_HTML);
        }
        return HtmlText.of(part);
    }

    private static String plain(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', ' ');
        return (lines.contains("\nend") ? UUENCODED.matcher(lines).replaceAll("") : lines).strip();
    }

    /** The message's text: what a mail program would show, in its plain form where there is a choice. */
    String text() {
        Many all = open.getLast();
        String shown = text(all, false);
        String found = shown.isEmpty() ? text(all, true) : shown;
        return anyPart ? found : found + preamble;
    }

    private static String text(Part part, boolean files) {
        if (part instanceof Text one) {
            return one.file() && !files ? "" : one.text();
        }
        Many many = (Many) part;
        List<Part> parts = many.parts();
        return switch (many.kind()) {
            case "alternative" ->
                parts.stream()
                        .filter(it -> it instanceof Text one && !one.html())
                        .map(it -> text(it, files))
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElseGet(() -> firstText(parts, files));
            case "related" -> firstText(parts, files);
            default ->
                parts.stream()
                        .map(it -> text(it, files))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining("\n\n"));
        };
    }

    private static String firstText(List<Part> parts, boolean files) {
        return parts.stream()
                .map(it -> text(it, files))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }
}

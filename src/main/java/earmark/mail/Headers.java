package earmark.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/** The headers of one message that say who, when, about what and in answer to what. Use from one thread. */
final class Headers {
    private static final Set<String> KEPT =
            Set.of("from", "sender", "to", "cc", "date", "subject", "message-id", "in-reply-to", "references");
    private static final Set<String> OTHERS_OF_MAIL =
            Set.of("received", "return-path", "mime-version", "content-type", "delivered-to", "reply-to", "bcc");
    private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]{1,500})\\s*>");
    private static final int MOST_IDS = 1_000;
    private static final int MOST_ADDRESSES = 500;
    private static final int LONGEST_SUBJECT = 1_000;

    private final Map<String, String> values = new HashMap<>();
    private boolean mail;

    void add(Field field) {
        String name = field.getName().strip().toLowerCase(Locale.ROOT);
        mail |= KEPT.contains(name) || OTHERS_OF_MAIL.contains(name);
        if (KEPT.contains(name)) {
            values.putIfAbsent(name, body(field));
        }
    }

    /** The field's text on one line; its bytes may be UTF-8 although they should not. */
    private static String body(Field field) {
        var raw = field.getRaw();
        if (raw == null) {
            return String.valueOf(field.getBody()).replaceAll("\\p{Cntrl}", " ").strip();
        }
        String text = MailBytes.decode(raw.toByteArray(), "");
        return text.substring(text.indexOf(':') + 1)
                .replaceAll("\\r?\\n(?=[ \\t])", "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }

    boolean looksLikeMail() {
        return mail;
    }

    String id() {
        return first(ids("message-id"), value("message-id"));
    }

    String inReplyTo() {
        return first(ids("in-reply-to"), "");
    }

    List<String> references() {
        return ids("references");
    }

    String rawDate() {
        return value("date");
    }

    String subject() {
        String plain =
                decoded(value("subject")).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.length() > LONGEST_SUBJECT ? plain.substring(0, LONGEST_SUBJECT) : plain;
    }

    @Nullable
    MailAddress from() {
        List<MailAddress> from = addresses("from");
        List<MailAddress> found = from.isEmpty() ? addresses("sender") : from;
        return found.isEmpty() ? null : found.get(0);
    }

    List<MailAddress> to() {
        var all = new ArrayList<>(addresses("to"));
        all.addAll(addresses("cc"));
        return all;
    }

    @Nullable
    Instant date() {
        String text = rawDate();
        if (text.isEmpty()) {
            return null;
        }
        Date date = DateTimeFieldLenientImpl.PARSER
                .parse(new RawField("Date", text), DecodeMonitor.SILENT)
                .getDate();
        return date == null || !isPlausible(date.toInstant()) ? null : date.toInstant();
    }

    private static boolean isPlausible(Instant date) {
        return date.isAfter(Instant.parse("1980-01-01T00:00:00Z"))
                && date.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
    }

    private List<MailAddress> addresses(String name) {
        var found = new ArrayList<MailAddress>();
        for (Mailbox mailbox :
                LenientAddressParser.DEFAULT.parseAddressList(value(name)).flatten()) {
            if (found.size() < MOST_ADDRESSES
                    && mailbox.getAddress() != null
                    && mailbox.getAddress().contains("@")) {
                String shown = mailbox.getName() == null
                        ? ""
                        : decoded(mailbox.getName()).strip();
                found.add(new MailAddress(shown, mailbox.getAddress().strip()));
            }
        }
        return found;
    }

    private List<String> ids(String name) {
        var ids = new ArrayList<String>();
        Matcher matcher = ID.matcher(value(name));
        while (ids.size() < MOST_IDS && matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private static String first(List<String> ids, String otherwise) {
        return ids.isEmpty() ? otherwise : ids.get(0);
    }

    private static String decoded(String text) {
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

package earmark.mail;

import earmark.model.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message as it was read: what joins it to others, who wrote it, and its text.
 *
 * @param where names it in problems
 * @param id its message id without angle brackets, empty when it has none
 * @param inReplyTo id of the message it answers, empty when it says none
 * @param references ids of the messages before it, the thread's first one first
 * @param from who wrote it; null when it does not say
 * @param to who got it, copies included
 * @param date when it says it was written; null when that is missing, unreadable or outside 1980 to 2199
 * @param rawDate the date header as it stands, empty when there is none: dates in mail are often wrong
 * @param subject decoded, on one line
 * @param text the whole text, quotes and signature included, lines ended by LF
 * @param sha256 digest of the message's bytes
 * @param problems what was wrong with it although it could be read
 */
public record MailMessage(
        String where,
        String id,
        String inReplyTo,
        List<String> references,
        @Nullable MailAddress from,
        List<MailAddress> to,
        @Nullable Instant date,
        String rawDate,
        String subject,
        String text,
        String sha256,
        List<Problem> problems) {
    /** Copies the lists. */
    public MailMessage {
        references = List.copyOf(references);
        to = List.copyOf(to);
        problems = List.copyOf(problems);
    }

    /** What stands for it among the messages of its thread: its id, or its digest when it has none. */
    String key() {
        return id.isEmpty() ? "sha256:" + sha256 : id;
    }
}

package earmark.mail;

import earmark.mail.MailLines.Kind;

/**
 * Tells the writer's own words from quoted text, signatures and legal notices, line by line. Nothing is deleted: the
 * answer is spans. Works for replies above, below and between the quoted lines; the phrases it knows, in several
 * languages, are lists in {@code src/main/resources/earmark/mail}. Thread-safe.
 */
public final class QuoteCutter {
    private final QuoteFinder quotes = new QuoteFinder();
    private final DisclaimerFinder disclaimers = new DisclaimerFinder();
    private final SignatureFinder signatures = new SignatureFinder();

    /**
     * Cuts one message.
     *
     * @param text lines ended by LF
     * @param sender the writer's name as the message shows it; empty when it does not
     */
    public Cut cut(String text, String sender) {
        var lines = new MailLines(text);
        quotes.find(lines);
        disclaimers.find(lines);
        signatures.find(lines, sender);
        return new Cut(
                lines.spansOf(Kind.OWN),
                lines.spansOf(Kind.QUOTE),
                lines.spansOf(Kind.SIGNATURE),
                lines.spansOf(Kind.DISCLAIMER));
    }
}

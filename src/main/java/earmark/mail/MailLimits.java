package earmark.mail;

/**
 * What one message may cost. A message over a limit is refused, with the limit's name in the reason; real mail stays
 * far below all of them.
 *
 * @param maxBytes largest message
 * @param maxDepth how deep parts may lie in parts: mime4j reads each level through all the others, and thousands of
 *     levels overflow its stack
 * @param maxParts how many parts it may have
 * @param maxHeaders how many header fields a part may have
 * @param maxHeaderBytes longest header field
 */
public record MailLimits(int maxBytes, int maxDepth, int maxParts, int maxHeaders, int maxHeaderBytes) {
    /** 25 MB, 20 deep, 500 parts, 1,000 headers of 64 KB. */
    public static final MailLimits DEFAULT = new MailLimits(25_000_000, 20, 500, 1_000, 65_536);
}

package earmark.mail;

import earmark.mail.MailLines.Kind;
import java.util.regex.Pattern;

/**
 * Finds what a message quotes: lines with {@code >}, the line that introduces them ("On … wrote:"), and everything below
 * an "Original Message" line or a block of From, Sent, To, Subject. Thread-safe.
 */
final class QuoteFinder {
    /** {@code >From} is how mailboxes protect a line of the writer's own. */
    private static final Pattern PREFIX = Pattern.compile("\\s{0,3}(>(?!From )|\\|\\s?>).*", Pattern.DOTALL);

    private static final Pattern RULE = Pattern.compile("\\s*[-_*=]{5,}\\s*");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.h]\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4})\\b");
    private static final int MOST_LINES = 4;
    private static final int LONGEST = 400;

    private final Phrases attributions = Phrases.load("attributions.txt");
    private final Phrases weakAttributions = Phrases.load("weak-attributions.txt");
    private final Phrases separators = Phrases.load("separators.txt");
    private final HeaderBlock headerBlock = new HeaderBlock();

    void find(MailLines lines) {
        for (int i = 0; i < lines.count(); i++) {
            if (PREFIX.matcher(lines.line(i)).matches()) {
                lines.mark(i, i + 1, Kind.QUOTE);
            }
        }
        int i = 0;
        while (i < lines.count()) {
            int next = i + 1;
            if (lines.isOwn(i) && !lines.isBlank(i)) {
                int blockEnd = headerBlock.endAt(lines, i);
                if (blockEnd > i && !lines.hasOwnBefore(i) && anyQuoted(lines, blockEnd)) {
                    // marks tell what is quoted, so the reply may stand below
                    lines.mark(i, blockEnd, Kind.QUOTE);
                    i = blockEnd;
                    continue;
                }
                if (blockEnd > i || separators.match(lines.line(i))) {
                    lines.mark(withRuleAbove(lines, i), lines.count(), Kind.QUOTE);
                    return;
                }
                int end = attributionEnd(lines, i);
                if (end > i) {
                    if (isQuoted(lines, end)) {
                        lines.mark(i, end, Kind.QUOTE);
                    } else if (tellsWhenOrWho(joined(lines, i, end)) && lines.hasOwnBefore(i)) {
                        lines.mark(i, lines.count(), Kind.QUOTE);
                        return;
                    }
                    next = end;
                }
            }
            i = next;
        }
    }

    private static boolean anyQuoted(MailLines lines, int from) {
        for (int i = from; i < lines.count(); i++) {
            if (lines.kind(i) == Kind.QUOTE) {
                return true;
            }
        }
        return false;
    }

    private static int withRuleAbove(MailLines lines, int at) {
        int above = at - 1;
        while (above >= 0 && lines.isBlank(above)) {
            above--;
        }
        return above >= 0
                        && lines.isOwn(above)
                        && RULE.matcher(lines.line(above)).matches()
                ? above
                : at;
    }

    /** One past the last line of an introduction that begins here; this line when there is none. */
    private int attributionEnd(MailLines lines, int from) {
        for (int to = from; to < Math.min(from + MOST_LINES, lines.count()); to++) {
            if (!lines.isOwn(to) || lines.isBlank(to)) {
                return from;
            }
            if (lines.line(to).endsWith(":") || lines.line(to).endsWith("：")) {
                if (shorterBegins(lines, from + 1, to)) {
                    return from;
                }
                String all = joined(lines, from, to + 1);
                boolean introduces =
                        attributions.match(all) || (weakAttributions.match(all) && isQuoted(lines, to + 1));
                return introduces && all.length() <= LONGEST ? to + 1 : from;
            }
        }
        return from;
    }

    private static String joined(MailLines lines, int from, int to) {
        var all = new StringBuilder();
        for (int i = from; i < to; i++) {
            all.append(i == from ? "" : " ").append(lines.line(i).strip());
        }
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all.toString();
    }

    private boolean shorterBegins(MailLines lines, int first, int to) {
        for (int from = first; from <= to; from++) {
            String below = joined(lines, from, to + 1);
            if (attributions.match(below) || (from == to && weakAttributions.match(below) && isQuoted(lines, to + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuoted(MailLines lines, int from) {
        int next = lines.nextFilled(from);
        return next < lines.count() && lines.kind(next) == Kind.QUOTE;
    }

    /** A program wrote it, not a person who tells what somebody wrote. */
    private static boolean tellsWhenOrWho(String attribution) {
        return attribution.contains("@")
                || (TIME.matcher(attribution).find() && DAY.matcher(attribution).find());
    }
}

package earmark.mail;

import earmark.mail.MailLines.Kind;
import earmark.model.TextSpan;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds signatures at the end of what somebody wrote: below {@code -- }, what telephones add, the name and address
 * below a closing phrase, and a last paragraph of contact details. The closing phrase itself stays: thanks and regards
 * are the writer's words. Careful rather than complete: a name left in costs less than words lost. Thread-safe.
 */
final class SignatureFinder {
    private static final Pattern DELIMITER = Pattern.compile("\\s{0,2}--\\s?");
    private static final Pattern RULE = Pattern.compile("\\s*([-_=*~]\\s?){4,}\\s*");
    private static final Pattern CONTACT = Pattern.compile(
            "(\\S{1,20}\\s?[:.]\\s*)?(<?[\\w.+-]{1,64}@[\\w.-]{1,255}>?|(https?://|www\\.)\\S{1,300}|\\+?[\\d()\\[\\]/. x-]{7,30})[,;]?",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern HAS_CONTACT = Pattern.compile(
            "[\\w.+-]{1,64}@[\\w-]{1,64}\\.|https?://|www\\.|(?i:\\b(t|tel|phone|m|mobile|f|fax)[.:]*\\s?\\+?\\(?\\d)");
    private static final Pattern PROSE = Pattern.compile("(\\S+\\s+){3,}\\S+[.?!]");
    private static final Pattern NAME = Pattern.compile(
            "\\*?\\p{Lu}[\\p{L}'’.-]{0,30}(\\s\\p{L}[\\p{L}'’.-]{0,30}){0,4},?(\\s(\\p{Lu}[\\p{L}.]{0,8},?\\s?){1,3})?\\*?");
    private static final Pattern DASHED_NAME =
            Pattern.compile("\\s{0,2}[-–—~]\\s?\\p{Lu}[\\p{L}'’.]{0,20}(\\s\\p{Lu}[\\p{L}'’.]{0,20}){0,2}\\.?");
    private static final Pattern BULLET = Pattern.compile("\\s*[-–—*•]\\s?\\S.*");
    private static final Pattern POSTSCRIPT = Pattern.compile("\\s*p\\.?\\s?s\\b.*", Pattern.CASE_INSENSITIVE);
    private static final int MOST_LINES = 20;
    private static final int MOST_BLOCK_LINES = 8;
    private static final int LONGEST_LINE = 70;

    private final Phrases closings = Phrases.load("closings.txt");
    private final Phrases added = Phrases.load("added-by-programs.txt");

    /**
     * Marks the signatures.
     *
     * @param sender the writer's name as the message shows it; empty when it does not
     */
    void find(MailLines lines, String sender) {
        for (TextSpan run : lines.ownRuns()) {
            int end = run.end();
            int start = start(lines, run.start(), end, sender);
            while (start < end) {
                lines.mark(start, end, Kind.SIGNATURE);
                end = withoutBlank(lines, run.start(), start);
                if (end - 1 > run.start() && RULE.matcher(lines.line(end - 1)).matches()) {
                    lines.mark(end - 1, end, Kind.SIGNATURE);
                    end = withoutBlank(lines, run.start(), end - 1);
                }
                start = end == run.start() ? end : start(lines, run.start(), end, sender);
            }
        }
    }

    private static int withoutBlank(MailLines lines, int from, int end) {
        int last = end;
        while (last > from && lines.isBlank(last - 1)) {
            last--;
        }
        return last;
    }

    /** Where the signature of the lines begins; their end when there is none. */
    private int start(MailLines lines, int from, int end, String sender) {
        int delimiter = delimiter(lines, from, end);
        if (delimiter < end) {
            return delimiter;
        }
        int filled = 0;
        for (int i = end - 1; i >= from; i--) {
            if (lines.isBlank(i)) {
                continue;
            }
            String line = lines.line(i);
            boolean first = i == from;
            if (filled < 3 && added.match(line)) {
                return i;
            }
            if (filled > 0 && closings.match(line) && isBlock(lines, i + 1, end, filled)) {
                return i + 1;
            }
            if (!first && isSigned(lines, i, end, filled, sender)) {
                return i;
            }
            if (POSTSCRIPT.matcher(line).matches() || ++filled > MOST_LINES) {
                break;
            }
        }
        return end;
    }

    /** The line that sets the signature apart; the end when there is none. */
    private static int delimiter(MailLines lines, int from, int end) {
        int filled = 0;
        for (int i = end - 1; i >= from && filled <= MOST_LINES; i--) {
            String line = lines.line(i);
            if (DELIMITER.matcher(line).matches()) {
                return i;
            }
            boolean ruled = filled > 0
                    && i > from
                    && lines.isBlank(i - 1)
                    && RULE.matcher(line).matches();
            if (ruled && hasContact(lines, i + 1, end) && isNoProse(lines, i + 1, end)) {
                return i;
            }
            filled += lines.isBlank(i) ? 0 : 1;
        }
        return end;
    }

    private static boolean isNoProse(MailLines lines, int from, int end) {
        if (!allShort(lines, from, end)) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (PROSE.matcher(lines.line(i)).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Names and addresses below a closing phrase. */
    private static boolean isBlock(MailLines lines, int from, int end, int filled) {
        int first = lines.nextFilled(from);
        return filled <= MOST_BLOCK_LINES
                && allShort(lines, from, end)
                && NAME.matcher(lines.line(first).strip()).matches();
    }

    private static boolean isSigned(MailLines lines, int at, int end, int filledBelow, String sender) {
        String line = lines.line(at).strip();
        if (filledBelow >= MOST_BLOCK_LINES || !allShort(lines, at, end)) {
            return false;
        }
        if (DASHED_NAME.matcher(line).matches()) {
            return !BULLET.matcher(filledAbove(lines, at)).matches() && onlyContacts(lines, at + 1, end);
        }
        boolean paragraph = lines.isBlank(at - 1);
        return paragraph
                && ((isSender(line, sender) && filledBelow <= 4)
                        || (NAME.matcher(line).matches() && contacts(lines, at + 1, end) >= 2));
    }

    private static boolean isSender(String line, String sender) {
        String name = sender.toLowerCase(Locale.ROOT).strip();
        String plain = line.toLowerCase(Locale.ROOT).replaceAll("[,.!]+$", "").strip();
        return !name.isEmpty() && !plain.isEmpty() && (name.equals(plain) || name.startsWith(plain + " "));
    }

    private static String filledAbove(MailLines lines, int at) {
        int above = at - 1;
        while (above >= 0 && lines.isBlank(above)) {
            above--;
        }
        return above < 0 ? "" : lines.line(above);
    }

    private static boolean allShort(MailLines lines, int from, int end) {
        for (int i = from; i < end; i++) {
            String line = lines.line(i);
            if (line.length() > LONGEST_LINE || (line.isEmpty() && !lines.isBlank(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasContact(MailLines lines, int from, int end) {
        for (int i = from; i < end; i++) {
            if (HAS_CONTACT.matcher(lines.line(i)).find()) {
                return true;
            }
        }
        return false;
    }

    private static long contacts(MailLines lines, int from, int end) {
        long count = 0;
        for (int i = from; i < end; i++) {
            if (CONTACT.matcher(lines.line(i).strip()).matches()) {
                count++;
            }
        }
        return count;
    }

    private static boolean onlyContacts(MailLines lines, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!lines.isBlank(i) && !CONTACT.matcher(lines.line(i).strip()).matches()) {
                return false;
            }
        }
        return true;
    }
}

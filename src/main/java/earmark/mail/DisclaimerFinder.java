package earmark.mail;

import earmark.mail.MailLines.Kind;
import earmark.model.TextSpan;

/** Finds legal notices: the last paragraphs of a message that begin or read like one. Thread-safe. */
final class DisclaimerFinder {
    private static final int LONGEST = 5_000;

    private final Phrases starts = Phrases.load("disclaimer-starts.txt");
    private final Phrases phrases = Phrases.load("disclaimer-phrases.txt");

    void find(MailLines lines) {
        for (TextSpan run : lines.ownRuns()) {
            int end = run.end();
            while (end > run.start()) {
                int start = paragraphStart(lines, run.start(), end);
                if (start == run.start() || !isNotice(lines, start, end)) {
                    // what a message begins with is no notice below it
                    break;
                }
                lines.mark(start, end, Kind.DISCLAIMER);
                end = start;
                while (end > run.start() && lines.isBlank(end - 1)) {
                    end--;
                }
            }
        }
    }

    private static int paragraphStart(MailLines lines, int least, int end) {
        int start = end - 1;
        while (start > least && !lines.isBlank(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isNotice(MailLines lines, int start, int end) {
        var paragraph = new StringBuilder();
        for (int i = start; i < end && paragraph.length() < LONGEST; i++) {
            paragraph.append(lines.line(i).strip()).append(' ');
        }
        return starts.begin(paragraph.toString()) || phrases.countIn(paragraph.toString()) >= 2;
    }
}

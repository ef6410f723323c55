package earmark.mail;

import earmark.model.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of one message and what each was found to be. Use from one thread. */
final class MailLines {
    /** Longest line that patterns look at: a longer one is text. */
    static final int LONGEST = 1_000;

    private final String text;
    private final List<TextSpan> spans = new ArrayList<>();
    private final List<String> clean = new ArrayList<>();
    private final Kind[] kinds;

    /** What a line is. */
    enum Kind {
        OWN,
        QUOTE,
        SIGNATURE,
        DISCLAIMER
    }

    MailLines(String text) {
        this.text = text;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            spans.add(new TextSpan(start, stop));
            clean.add(clean(text.substring(start, Math.min(stop, start + LONGEST + 1))));
            start = stop + 1;
        }
        kinds = new Kind[spans.size()];
        Arrays.fill(kinds, Kind.OWN);
    }

    /** As patterns read it: plain spaces, and no marks that cannot be seen. */
    private static String clean(String line) {
        var plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\u00A0' || c == '\t' || c == '\u202F') {
                plain.append(' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.append(c);
            }
        }
        return plain.toString().stripTrailing();
    }

    int count() {
        return kinds.length;
    }

    /** The line for patterns, without spaces at its end; empty when it is too long for them to look at. */
    String line(int index) {
        String line = clean.get(index);
        return line.length() > LONGEST ? "" : line;
    }

    boolean isBlank(int index) {
        return clean.get(index).isBlank();
    }

    Kind kind(int index) {
        return kinds[index];
    }

    boolean isOwn(int index) {
        return kinds[index] == Kind.OWN;
    }

    /** Marks the own lines among these; what was found to be something else stays that. */
    void mark(int from, int to, Kind kind) {
        for (int i = from; i < to; i++) {
            if (kinds[i] == Kind.OWN) {
                kinds[i] = kind;
            }
        }
    }

    /** The first line at or after this one that is not blank; {@link #count()} when there is none. */
    int nextFilled(int from) {
        int i = from;
        while (i < count() && isBlank(i)) {
            i++;
        }
        return i;
    }

    /** Whether the writer wrote anything above this line. */
    boolean hasOwnBefore(int index) {
        for (int i = 0; i < index; i++) {
            if (isOwn(i) && !isBlank(i)) {
                return true;
            }
        }
        return false;
    }

    /** Runs of own lines as pairs {@code from, to}, without blank lines at their ends. */
    List<TextSpan> ownRuns() {
        return runs(Kind.OWN);
    }

    private List<TextSpan> runs(Kind kind) {
        var runs = new ArrayList<TextSpan>();
        int i = 0;
        while (i < count()) {
            if (kinds[i] == kind && !isBlank(i)) {
                int last = i;
                int next = i;
                while (next < count() && (kinds[next] == kind || isBlank(next))) {
                    if (!isBlank(next)) {
                        last = next;
                    }
                    next++;
                }
                runs.add(new TextSpan(i, last + 1));
                i = next;
            } else {
                i++;
            }
        }
        return runs;
    }

    /** The characters of all lines of a kind. */
    List<TextSpan> spansOf(Kind kind) {
        return runs(kind).stream()
                .map(run -> trimmed(
                        spans.get(run.start()).start(), spans.get(run.end() - 1).end()))
                .toList();
    }

    private TextSpan trimmed(int start, int end) {
        int stop = end;
        while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
            stop--;
        }
        return new TextSpan(start, stop);
    }
}

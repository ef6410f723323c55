package earmark.report;

import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns as captions: long ones are cut between words so that each can be read while it is heard. */
final class Captions {
    /** Two lines of the usual 42 characters. */
    private static final int LONGEST_CHARACTERS = 84;

    private static final long LONGEST_MS = 6000;

    private Captions() {}

    private record Cue(TimeSpan time, Speaker speaker, String text) {}

    static String webVtt(List<Turn> turns) {
        var out = new StringBuilder("WEBVTT\n\n");
        for (Cue cue : cues(turns)) {
            out.append(range(cue.time(), '.')).append('\n');
            out.append("<v ").append(name(cue.speaker())).append('>');
            out.append(escaped(cue.text())).append("\n\n");
        }
        return out.toString();
    }

    static String subRip(List<Turn> turns) {
        var out = new StringBuilder();
        int number = 1;
        for (Cue cue : cues(turns)) {
            out.append(number++).append('\n').append(range(cue.time(), ',')).append('\n');
            out.append(name(cue.speaker())).append(": ").append(cue.text()).append("\n\n");
        }
        return out.toString();
    }

    private static String range(TimeSpan time, char separator) {
        return ClockTime.ofCaption(time.startMs(), separator) + " --> " + ClockTime.ofCaption(time.endMs(), separator);
    }

    private static String name(Speaker speaker) {
        String name = speaker.name().replace('_', ' ');
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static List<Cue> cues(List<Turn> turns) {
        var cues = new ArrayList<Cue>();
        turns.forEach(turn -> cut(turn, cues));
        cues.sort(Comparator.comparingLong(cue -> cue.time().startMs()));
        return cues;
    }

    private static void cut(Turn turn, List<Cue> cues) {
        @Nullable Word first = null;
        @Nullable Word last = null;
        for (Word word : turn.words()) {
            if (word.time() == null) {
                continue;
            }
            if (first != null && last != null && !fits(first, word)) {
                cues.add(cue(turn, first, last));
                first = null;
            }
            first = first == null ? word : first;
            last = word;
        }
        if (first != null && last != null) {
            cues.add(cue(turn, first, last));
        } else if (turn.time() != null && !turn.text().isEmpty()) {
            cues.add(new Cue(turn.time(), turn.speaker(), turn.text()));
        }
    }

    private static boolean fits(Word first, Word next) {
        return next.at().end() - first.at().start() <= LONGEST_CHARACTERS && endMs(next) - startMs(first) <= LONGEST_MS;
    }

    private static Cue cue(Turn turn, Word first, Word last) {
        return new Cue(
                new TimeSpan(startMs(first), endMs(last)),
                turn.speaker(),
                turn.text().substring(first.at().start(), last.at().end()));
    }

    private static long startMs(Word word) {
        return word.time() == null ? 0 : word.time().startMs();
    }

    private static long endMs(Word word) {
        return word.time() == null ? 0 : word.time().endMs();
    }
}

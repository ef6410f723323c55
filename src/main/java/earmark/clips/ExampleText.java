package earmark.clips;

import earmark.model.Medium;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.model.Turn;
import java.util.List;
import java.util.Locale;

/** A clip's turns as a script of a marker file: {@code C: it is <<too late>> / A: sorry}. Thread-safe. */
public final class ExampleText {
    /** More turns than these make no example. */
    private static final int MOST_TURNS = 12;

    private ExampleText() {}

    /** From the first to the last turn with a place; with those before cut off where that is too long. */
    public static String of(Clip clip) {
        int first = clip.matches().get(0).turn();
        int last = first;
        for (Place witness : clip.witnesses()) {
            first = Math.min(first, witness.turn());
            last = Math.max(last, witness.turn());
        }
        last = Math.min(last, first + MOST_TURNS - 1);
        String medium = clip.interaction().medium() == Medium.EMAIL
                ? "[mail] "
                : clip.interaction().medium() == Medium.CHAT ? "[chat] " : "";
        List<String> turns = clip.interaction().turns().subList(first, last + 1).stream()
                .filter(turn -> !turn.text().isBlank())
                .map(turn -> side(turn) + ": " + text(turn, matchesIn(clip, turn)))
                .toList();
        return medium + String.join(" / ", turns);
    }

    private static String side(Turn turn) {
        return switch (turn.speaker()) {
            case AGENT -> "A";
            case CUSTOMER -> "C";
            case ROBOT -> "R";
            case THIRD_PARTY -> "T";
            case UNKNOWN -> "?";
        };
    }

    /** All that was found in a turn: an example with less marked would not hold. */
    private static List<TextSpan> matchesIn(Clip clip, Turn turn) {
        return clip.matches().stream()
                .filter(match -> match.turn() == turn.index())
                .map(Place::at)
                .toList();
    }

    private static String text(Turn turn, List<TextSpan> matches) {
        var text = new StringBuilder();
        int done = 0;
        for (TextSpan at : matches) {
            if (at.start() >= done) {
                text.append(plain(turn.text().substring(done, at.start())))
                        .append(" <<")
                        .append(plain(at.of(turn.text())))
                        .append(">> ");
                done = at.end();
            }
        }
        return text.append(plain(turn.text().substring(done))).toString().strip();
    }

    /** Without what means something in a script. */
    private static String plain(String text) {
        return text.replaceAll("[/~+<>#\\[\\]|*]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("(?i)\\b([ACRT?]):", "$1")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}

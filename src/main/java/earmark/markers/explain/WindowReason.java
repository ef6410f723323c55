package earmark.markers.explain;

import earmark.markers.Pattern.Edge;
import earmark.markers.Pattern.Extent;
import earmark.markers.Pattern.Of;
import earmark.markers.Pattern.Unit;
import earmark.markers.Pattern.Window;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import java.util.Locale;

/** Says where words lie against a window, in its own unit. */
final class WindowReason {
    private final Talk talk;
    private final Window window;
    private final Place place;
    private final boolean first;
    private final Extent extent;

    WindowReason(Talk talk, Window window, Place place) {
        this.talk = talk;
        this.window = window;
        this.place = place;
        first = window.edge() == Edge.FIRST;
        boolean untimed = window.extent().unit() == Unit.SECONDS && place.time() == null;
        extent = untimed && window.inWriting() != null ? window.inWriting() : window.extent();
    }

    /** For example "said at 0:41.2, the window (first 30s) ends at 0:30.0". */
    String blocked() {
        String name = "the window (" + name(extent.amount()) + ") ";
        if (extent.unit() == Unit.SECONDS) {
            TimeSpan time = place.time();
            if (time == null) {
                return "writing has no seconds, and " + name + "needs them";
            }
            return first
                    ? "said at " + Talk.clock(time.startMs()) + ", " + name + "ends at " + Talk.clock(edgeMs())
                    : "said until " + Talk.clock(time.endMs()) + ", " + name + "begins at " + Talk.clock(edgeMs());
        }
        if (extent.unit() == Unit.SENTENCES || extent.unit() == Unit.PERCENT) {
            return Talk.when(place) + ", outside " + name.strip();
        }
        String unit = extent.unit() == Unit.WORDS ? "word " : "turn ";
        return first
                ? "begins in " + unit + (distance() + 1) + ", " + name + "ends with " + unit + extent.amount()
                : "ends " + distance() + " " + unit.strip() + "s before the end, " + name + "reaches "
                        + (extent.amount() - 1) + " back";
    }

    /** For example "at 0:12.3, in the first 30s". */
    String passed() {
        return Talk.when(place) + ", within " + name(extent.amount());
    }

    /** The window that would just hold the words. */
    String change() {
        if (extent.unit() == Unit.SECONDS && place.time() == null) {
            return "give the window a length in writing, for example " + name(extent.amount()) + "/40w";
        }
        if (extent.unit() == Unit.SENTENCES || extent.unit() == Unit.PERCENT) {
            return "more than " + name(extent.amount());
        }
        long amount = extent.unit() == Unit.SECONDS ? distance() / 1000 + 1 : distance() + 1;
        return name(amount) + " instead of " + name(extent.amount());
    }

    private String name(long amount) {
        String of =
                window.of() == Of.INTERACTION ? "" : " of " + window.of().name().toLowerCase(Locale.ROOT);
        return (first ? "first " : "last ") + amount + extent.unit().sign() + of;
    }

    private long edgeMs() {
        long length = extent.amount() * 1000L;
        return first ? startMs() + length : Math.max(0, endMs() - length);
    }

    private long startMs() {
        TimeSpan turn = talk.turn(place).time();
        return window.of() == Of.TURN && turn != null ? turn.startMs() : speakerTime(true);
    }

    private long endMs() {
        TimeSpan turn = talk.turn(place).time();
        return window.of() == Of.TURN && turn != null ? turn.endMs() : speakerTime(false);
    }

    /** Begin or end of what the window is a window of. */
    private long speakerTime(boolean start) {
        if (window.of() != Of.SPEAKER) {
            return start ? 0 : talk.endMs();
        }
        Speaker speaker = talk.turn(place).speaker();
        var times = talk.interaction.turns().stream()
                .filter(turn -> turn.speaker() == speaker)
                .map(Turn::time)
                .filter(time -> time != null)
                .mapToLong(time -> start ? time.startMs() : time.endMs());
        return (start ? times.min() : times.max()).orElse(0);
    }

    /** From the edge to the words: milliseconds, or how many words or turns lie before (after) them. */
    private long distance() {
        TimeSpan time = place.time();
        return switch (extent.unit()) {
            case SECONDS -> time == null ? 0 : first ? time.startMs() - startMs() : Math.max(0, endMs() - time.endMs());
            case TURNS -> turnsBeyond();
            case WORDS, SENTENCES, PERCENT -> wordsBeyond();
        };
    }

    private long turnsBeyond() {
        return talk.interaction.turns().stream()
                .filter(turn -> first ? turn.index() < place.turn() : turn.index() > place.turn())
                .filter(this::counts)
                .count();
    }

    private long wordsBeyond() {
        long others = window.of() == Of.TURN
                ? 0
                : talk.interaction.turns().stream()
                        .filter(turn -> first ? turn.index() < place.turn() : turn.index() > place.turn())
                        .filter(this::counts)
                        .mapToLong(turn -> talk.tokens(turn.index()).size())
                        .sum();
        int before = talk.tokensBefore(place.turn(), place.at().start());
        int through = talk.tokensBefore(place.turn(), place.at().end());
        return others + (first ? before : talk.tokens(place.turn()).size() - through);
    }

    private boolean counts(Turn turn) {
        return window.of() != Of.SPEAKER || turn.speaker() == talk.turn(place).speaker();
    }
}

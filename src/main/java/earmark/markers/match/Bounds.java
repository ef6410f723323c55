package earmark.markers.match;

import earmark.markers.Pattern.Edge;
import earmark.markers.Pattern.Extent;
import earmark.markers.Pattern.Of;
import earmark.markers.Pattern.Unit;
import earmark.markers.Pattern.Window;
import earmark.model.Speaker;

/** Which tokens of a turn lie in a window. Immutable. */
final class Bounds {
    private final Window window;

    Bounds(Window window) {
        this.window = window;
    }

    /** Whether a token lies in a window. */
    enum Inside {
        NO,
        YES,
        /** Seconds are asked for and there are no times. */
        NO_TIMES,
        /** The window is its speaker's, and nobody knows whose turn it is. */
        NO_SPEAKER
    }

    /** Whether a token lies in the window. */
    Inside inside(TurnView turn, int token, Reading reading) {
        boolean timed = turn.startMs[token] != TurnView.NO_TIME;
        Extent extent = window.extent();
        if (extent.unit() == Unit.SECONDS && !timed) {
            if (window.inWriting() == null) {
                return Inside.NO_TIMES;
            }
            extent = window.inWriting();
        }
        if (window.of() == Of.SPEAKER && turn.turn.speaker() == Speaker.UNKNOWN) {
            // what lies within the first words of everybody lies within the first words of whoever it was
            boolean anyway = distance(turn, token, extent.unit(), Of.INTERACTION, reading) < limit(extent);
            return anyway ? Inside.YES : Inside.NO_SPEAKER;
        }
        return distance(turn, token, extent.unit(), window.of(), reading) < limit(extent) ? Inside.YES : Inside.NO;
    }

    private static long limit(Extent extent) {
        return extent.unit() == Unit.SECONDS ? extent.amount() * 1000L : extent.amount();
    }

    /** How far the token is from the edge: 0 for the first (last) word or turn, or milliseconds. */
    private long distance(TurnView turn, int token, Unit unit, Of of, Reading reading) {
        boolean first = window.edge() == Edge.FIRST;
        Reading.Extents extents = of == Of.SPEAKER ? reading.of(turn.turn.speaker()) : reading.all;
        return switch (unit) {
            case TURNS -> {
                int index = of == Of.SPEAKER ? turn.speakerTurnsBefore : turn.turn.index();
                yield first ? index : extents.turns() - 1 - index;
            }
            case WORDS -> {
                int before = of == Of.SPEAKER ? turn.speakerWordsBefore : of == Of.TURN ? 0 : turn.wordsBefore;
                int words = of == Of.TURN ? turn.size() : extents.words();
                yield first ? before + token : words - 1 - before - token;
            }
            case SECONDS -> {
                long start = of == Of.TURN ? turn.startMs[0] : extents.startMs();
                long end = of == Of.TURN ? turn.endMs[turn.size() - 1] : extents.endMs();
                yield first ? turn.startMs[token] - start : end - turn.endMs[token];
            }
        };
    }
}

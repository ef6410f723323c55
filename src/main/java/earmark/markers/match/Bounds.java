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

    /** Whether a match lies in the window: from the start its begin, from the end its end. */
    Inside inside(TurnView turn, Span span, Reading reading) {
        boolean first = window.edge() == Edge.FIRST;
        int token = first ? turn.firstToken(span) : turn.lastToken(span);
        return inside(turn, token, turn.startMs(span), turn.endMs(span), reading);
    }

    /** Whether a token lies in the window. */
    Inside inside(TurnView turn, int token, Reading reading) {
        return inside(turn, token, turn.startMs[token], turn.endMs[token], reading);
    }

    private Inside inside(TurnView turn, int token, long startMs, long endMs, Reading reading) {
        boolean timed = (window.edge() == Edge.FIRST ? startMs : endMs) != TurnView.NO_TIME;
        Extent extent = window.extent();
        if (extent.unit() == Unit.PERCENT) {
            return insidePart(turn, token, timed, startMs, endMs, reading);
        }
        if (extent.unit() == Unit.SECONDS && !timed) {
            if (window.inWriting() == null) {
                return Inside.NO_TIMES;
            }
            extent = window.inWriting();
        }
        if (window.of() == Of.SPEAKER && turn.turn.speaker() == Speaker.UNKNOWN) {
            // what lies within the first words of everybody lies within the first words of whoever it was
            boolean anyway =
                    distance(turn, token, startMs, endMs, extent.unit(), Of.INTERACTION, reading) < limit(extent);
            return anyway ? Inside.YES : Inside.NO_SPEAKER;
        }
        boolean inside = distance(turn, token, startMs, endMs, extent.unit(), window.of(), reading) < limit(extent);
        return inside ? Inside.YES : Inside.NO;
    }

    /** A part of the whole: in seconds where there are times, else in words. */
    private Inside insidePart(TurnView turn, int token, boolean timed, long startMs, long endMs, Reading reading) {
        Of of = window.of();
        if (of == Of.SPEAKER && turn.turn.speaker() == Speaker.UNKNOWN) {
            return Inside.NO_SPEAKER;
        }
        Reading.Extents extents = of == Of.SPEAKER ? reading.of(turn.turn.speaker()) : reading.all;
        Unit unit = timed ? Unit.SECONDS : Unit.WORDS;
        long whole;
        if (unit == Unit.WORDS) {
            whole = of == Of.TURN ? turn.size() : extents.words();
        } else {
            whole = of == Of.TURN ? turn.lastMs - turn.firstMs : extents.endMs() - extents.startMs();
        }
        long distance = distance(turn, token, startMs, endMs, unit, of, reading);
        return 100 * distance < window.extent().amount() * whole ? Inside.YES : Inside.NO;
    }

    private static long limit(Extent extent) {
        return extent.unit() == Unit.SECONDS ? extent.amount() * 1000L : extent.amount();
    }

    /** How far the token is from the edge: 0 for the first (last) word or turn, or milliseconds. */
    private long distance(TurnView turn, int token, long startMs, long endMs, Unit unit, Of of, Reading reading) {
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
            case SENTENCES -> {
                int before = of == Of.SPEAKER ? turn.speakerSentencesBefore : of == Of.TURN ? 0 : turn.sentencesBefore;
                int sentences = of == Of.TURN ? turn.sentences : extents.sentences();
                int own = before + turn.sentence[token];
                yield first ? own : sentences - 1 - own;
            }
            case SECONDS, PERCENT -> {
                long start = of == Of.TURN ? turn.firstMs : extents.startMs();
                long end = of == Of.TURN ? turn.lastMs : extents.endMs();
                yield first ? startMs - start : end - endMs;
            }
        };
    }
}

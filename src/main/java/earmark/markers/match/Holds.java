package earmark.markers.match;

import earmark.markers.Heard;
import earmark.model.Sound;
import earmark.model.TimeSpan;
import earmark.model.Voice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was put on hold: nobody says a word, and either one of the last turns before announced it, or there is
 * sound on one channel alone for most of the time, as music is. A hold that nobody announced, in silence, is a silence.
 * Immutable.
 */
final class Holds {
    /** An announcement may be followed by so many turns ("okay", "thanks"). */
    private static final int TURNS_AFTER_ANNOUNCEMENT = 3;

    /** Music fills at least this part of a hold. */
    private static final double MUSIC = 0.5;

    private final Heard node;
    private final @Nullable Finder announced;

    Holds(Heard node, @Nullable Finder announced) {
        this.node = node;
        this.announced = announced;
    }

    List<TimeSpan> stretches(Reading reading, Sound sound) {
        var holds = new ArrayList<TimeSpan>();
        for (TimeSpan quiet : withoutWords(reading, sound.durationMs())) {
            boolean hold = quiet.lengthMs() >= node.minMs()
                    && (isAnnounced(reading, quiet.startMs()) || isMusic(sound, quiet));
            if (hold) {
                holds.add(quiet);
            }
        }
        return holds;
    }

    /** Between the words of all; not before the first, when it may still ring. */
    private static List<TimeSpan> withoutWords(Reading reading, long durationMs) {
        var quiet = new ArrayList<TimeSpan>();
        long endMs = -1;
        for (TurnView turn : Timeline.of(reading).turns()) {
            if (endMs >= 0 && Timeline.startMs(turn) > endMs) {
                long nextMs = Timeline.startMs(turn);
                quiet.add(new TimeSpan(endMs, nextMs));
            }
            endMs = Math.max(endMs, Timeline.endMs(turn));
        }
        if (endMs >= 0 && durationMs > endMs) {
            quiet.add(new TimeSpan(endMs, durationMs));
        }
        return quiet;
    }

    private boolean isAnnounced(Reading reading, long ms) {
        if (announced == null) {
            return false;
        }
        return Timeline.startedBy(reading, ms).stream()
                .limit(TURNS_AFTER_ANNOUNCEMENT)
                .anyMatch(turn -> turn.known().findFromElsewhere(announced, turn, reading).stream()
                        .anyMatch(Span::isCertain));
    }

    private static boolean isMusic(Sound sound, TimeSpan quiet) {
        int full = 0;
        int empty = 0;
        for (Voice voice : sound.voices()) {
            long ms = voice.active().stream()
                    .filter(span -> span.overlaps(quiet))
                    .mapToLong(
                            span -> Math.min(span.endMs(), quiet.endMs()) - Math.max(span.startMs(), quiet.startMs()))
                    .sum();
            full += ms >= MUSIC * quiet.lengthMs() ? 1 : 0;
            empty += ms < (1 - MUSIC) * quiet.lengthMs() ? 1 : 0;
        }
        return full == 1 && empty == sound.voices().size() - 1;
    }
}

package earmark.markers.judge;

import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import org.jspecify.annotations.Nullable;

/**
 * When words were said of which nobody wrote down more than when their turn was, as in a table of turns: each character
 * gets the same part of the turn's time. Thread-safe.
 */
public final class SharedTime {
    private SharedTime() {}

    /**
     * The time of some characters.
     *
     * @return null where words have times of their own, or the turn has none
     */
    public static @Nullable TimeSpan of(Turn turn, TextSpan at) {
        TimeSpan time = turn.time();
        int length = turn.text().length();
        if (time == null || length == 0 || !turn.words().isEmpty()) {
            return null;
        }
        long startMs = time.startMs() + time.lengthMs() * at.start() / length;
        return new TimeSpan(startMs, time.startMs() + time.lengthMs() * at.end() / length);
    }
}

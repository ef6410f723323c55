package earmark.markers.judge;

import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.judge.WordLine.Spoken;
import earmark.model.Interaction;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The turns and the times of the words of one interaction, counted once for all stretches of it. On two channels a later
 * word may begin earlier, so what is sought by time is sought among the latest and the earliest so far. Use from one
 * thread.
 */
final class Ruler {
    private final Interaction interaction;
    private final WordLine line;
    private final Map<Side, int[]> turnsUpTo = new EnumMap<>(Side.class);
    /** Of each word and all before it. */
    private final long[] latestBegin;

    private final long[] latestEnd;
    /** Of each word and all after it. */
    private final long[] earliestBegin;

    private final boolean timed;

    Ruler(Scene scene) {
        interaction = scene.interaction();
        line = scene.words();
        List<Spoken> words = line.words();
        latestBegin = new long[words.size()];
        latestEnd = new long[words.size()];
        earliestBegin = new long[words.size()];
        boolean all = true;
        long begin = 0;
        long end = 0;
        for (int i = 0; i < words.size(); i++) {
            TimeSpan time = words.get(i).time();
            all &= time != null;
            begin = time == null ? begin : Math.max(begin, time.startMs());
            end = time == null ? end : Math.max(end, time.endMs());
            latestBegin[i] = begin;
            latestEnd[i] = end;
        }
        long first = Long.MAX_VALUE;
        for (int i = words.size() - 1; i >= 0; i--) {
            TimeSpan time = words.get(i).time();
            first = time == null ? first : Math.min(first, time.startMs());
            earliestBegin[i] = first;
        }
        timed = all;
    }

    Interaction interaction() {
        return interaction;
    }

    WordLine line() {
        return line;
    }

    int words() {
        return line.words().size();
    }

    /** Whether every word has a time. */
    boolean isTimed() {
        return timed;
    }

    /** No word before this one begins so late. */
    int firstBeginningFrom(long ms) {
        return first(latestBegin, ms);
    }

    /** No word before this one ends so late. */
    int firstEndingFrom(long ms) {
        return first(latestEnd, ms);
    }

    /** This word and all after it begin so late. */
    int allBeginningFrom(long ms) {
        return first(earliestBegin, ms);
    }

    /** When the last word ends; 0 without times. */
    long lastEndMs() {
        return latestEnd.length == 0 ? 0 : latestEnd[latestEnd.length - 1];
    }

    /** How many turns with words may be the side's: up to each turn and without it. */
    int[] turnsUpTo(Side side) {
        return turnsUpTo.computeIfAbsent(side, this::counted);
    }

    private int[] counted(Side side) {
        List<Turn> turns = interaction.turns();
        var counts = new int[turns.size() + 1];
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            boolean counted = !turn.text().isBlank() && side.fit(turn.speaker()) != Fit.NO;
            counts[i + 1] = counts[i] + (counted ? 1 : 0);
        }
        return counts;
    }

    /** The first of ascending times that is not earlier; their number when all are. */
    private static int first(long[] ascending, long ms) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] >= ms) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

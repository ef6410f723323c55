package earmark.markers.measure;

import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Arithmetic on stretches of time; what comes back is in order and apart from each other. */
public final class Stretches {
    private Stretches() {}

    /** Time in any of them, in whatever order they come; gaps of up to {@code gapMs} are closed. */
    public static List<TimeSpan> union(List<TimeSpan> stretches, long gapMs) {
        var union = new ArrayList<TimeSpan>();
        for (TimeSpan next : stretches.stream()
                .sorted(Comparator.comparingLong(TimeSpan::startMs))
                .toList()) {
            int last = union.size() - 1;
            if (last >= 0 && next.startMs() <= union.get(last).endMs() + gapMs) {
                long endMs = Math.max(union.get(last).endMs(), next.endMs());
                union.set(last, new TimeSpan(union.get(last).startMs(), endMs));
            } else if (next.lengthMs() > 0) {
                union.add(next);
            }
        }
        return union;
    }

    /** Time of the one that lies in none of the others; each list in order and apart. */
    public static List<TimeSpan> without(List<TimeSpan> some, List<TimeSpan> others) {
        var left = new ArrayList<TimeSpan>();
        for (TimeSpan span : some) {
            long fromMs = span.startMs();
            for (TimeSpan other : others) {
                if (other.overlaps(span)) {
                    if (other.startMs() > fromMs) {
                        left.add(new TimeSpan(fromMs, other.startMs()));
                    }
                    fromMs = Math.max(fromMs, other.endMs());
                }
            }
            if (fromMs < span.endMs()) {
                left.add(new TimeSpan(fromMs, span.endMs()));
            }
        }
        return left;
    }

    /** Time between the first and the last of them that lies in none. */
    public static List<TimeSpan> between(List<TimeSpan> stretches) {
        var gaps = new ArrayList<TimeSpan>();
        for (int i = 1; i < stretches.size(); i++) {
            long fromMs = stretches.get(i - 1).endMs();
            long toMs = stretches.get(i).startMs();
            gaps.add(new TimeSpan(fromMs, toMs));
        }
        return gaps;
    }

    /** How long they are together. */
    public static long lengthMs(List<TimeSpan> stretches) {
        return stretches.stream().mapToLong(TimeSpan::lengthMs).sum();
    }

    /** How much of a stretch lies in others, which are apart from each other. */
    public static long insideMs(TimeSpan stretch, List<TimeSpan> others) {
        long ms = 0;
        for (TimeSpan other : others) {
            ms += Math.max(0, Math.min(stretch.endMs(), other.endMs()) - Math.max(stretch.startMs(), other.startMs()));
        }
        return ms;
    }
}

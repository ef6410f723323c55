package earmark.audio;

import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Arithmetic on stretches of time. All lists given back are in order and their spans apart from each other. */
public final class Spans {
    private Spans() {}

    /** Time that lies in any of the spans, which may come in any order and overlap. */
    public static List<TimeSpan> union(List<TimeSpan> spans) {
        return joined(spans, 0);
    }

    /** The same, with gaps up to a length closed. */
    public static List<TimeSpan> joined(List<TimeSpan> spans, long gapMs) {
        List<TimeSpan> joined = new ArrayList<>();
        List<TimeSpan> ordered = new ArrayList<>(spans);
        ordered.sort(Comparator.comparingLong(TimeSpan::startMs));
        for (TimeSpan span : ordered) {
            int last = joined.size() - 1;
            if (last >= 0 && span.startMs() <= joined.get(last).endMs() + gapMs) {
                long endMs = Math.max(joined.get(last).endMs(), span.endMs());
                joined.set(last, new TimeSpan(joined.get(last).startMs(), endMs));
            } else if (span.lengthMs() > 0) {
                joined.add(span);
            }
        }
        return joined;
    }

    /** Time that lies in both; each list in order and apart in itself. */
    public static List<TimeSpan> common(List<TimeSpan> some, List<TimeSpan> others) {
        List<TimeSpan> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < some.size() && j < others.size()) {
            TimeSpan one = some.get(i);
            TimeSpan other = others.get(j);
            long startMs = Math.max(one.startMs(), other.startMs());
            long endMs = Math.min(one.endMs(), other.endMs());
            if (startMs < endMs) {
                common.add(new TimeSpan(startMs, endMs));
            }
            if (one.endMs() < other.endMs()) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** Time from 0 to the end that lies in none; the spans in order and apart. */
    public static List<TimeSpan> between(List<TimeSpan> spans, long durationMs) {
        List<TimeSpan> between = new ArrayList<>();
        long fromMs = 0;
        for (TimeSpan span : spans) {
            if (span.startMs() > fromMs) {
                between.add(new TimeSpan(fromMs, span.startMs()));
            }
            fromMs = Math.max(fromMs, span.endMs());
        }
        if (durationMs > fromMs) {
            between.add(new TimeSpan(fromMs, durationMs));
        }
        return between;
    }

    /** How long they are together; apart from each other. */
    public static long lengthMs(List<TimeSpan> spans) {
        return spans.stream().mapToLong(TimeSpan::lengthMs).sum();
    }
}

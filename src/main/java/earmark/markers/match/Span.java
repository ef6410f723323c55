package earmark.markers.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of one turn that match.
 *
 * @param from first token
 * @param to one past the last token
 * @param confidence the least of the words that were named by the pattern; gaps do not count
 * @param doubt why it cannot be told whether it really matches; null when it does
 */
record Span(int from, int to, double confidence, @Nullable String doubt) {
    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::from).thenComparingInt(Span::to);

    /** First those without doubt, then the surest. */
    private static final Comparator<Span> BETTER = Comparator.comparing((Span span) -> span.doubt != null)
            .thenComparing(Span::confidence, Comparator.reverseOrder());

    Span doubted(String because) {
        return doubt != null ? this : new Span(from, to, confidence, because);
    }

    boolean isCertain() {
        return doubt == null;
    }

    int length() {
        return to - from;
    }

    boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    /** From the begin of the earlier to the end of the later. */
    Span joined(Span other) {
        return new Span(
                Math.min(from, other.from),
                Math.max(to, other.to),
                Math.min(confidence, other.confidence),
                doubt != null ? doubt : other.doubt);
    }

    /** In order, and of several over the same tokens only the best. */
    static List<Span> distinct(List<Span> spans) {
        if (spans.size() < 2) {
            return spans;
        }
        var sorted = new ArrayList<>(spans);
        sorted.sort(ORDER.thenComparing(BETTER));
        var distinct = new ArrayList<Span>(sorted.size());
        Span last = null;
        for (Span span : sorted) {
            if (last == null || span.from != last.from || span.to != last.to) {
                distinct.add(span);
            }
            last = span;
        }
        return distinct;
    }

    /** Of those that overlap only the longest, of equally long ones the leftmost; in order. */
    static List<Span> longest(List<Span> spans) {
        if (spans.size() < 2) {
            return spans;
        }
        var byLength = new ArrayList<>(spans);
        byLength.sort(Comparator.comparingInt(Span::length).reversed().thenComparing(ORDER));
        var taken = new java.util.TreeMap<Integer, Span>();
        for (Span span : byLength) {
            var before = taken.lowerEntry(span.to);
            if (before == null || !before.getValue().overlaps(span)) {
                taken.put(span.from, span);
            }
        }
        return List.copyOf(taken.values());
    }
}

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
 * @param carried what belongs to it beside its words
 */
record Span(int from, int to, double confidence, @Nullable String doubt, Carried carried) {
    /** Of words alone. */
    Span(int from, int to, double confidence, @Nullable String doubt) {
        this(from, to, confidence, doubt, Carried.NOTHING);
    }

    static final Comparator<Span> ORDER = Comparator.comparingInt(Span::from)
            .thenComparingInt(Span::to)
            .thenComparingLong(span -> span.carried.startMs())
            .thenComparingLong(span -> span.carried.endMs());

    /** First those without doubt, then the surest. */
    private static final Comparator<Span> BETTER = Comparator.comparing((Span span) -> span.doubt != null)
            .thenComparing(Span::confidence, Comparator.reverseOrder());

    Span doubted(String because) {
        return doubt != null ? this : new Span(from, to, confidence, because, carried);
    }

    /** The same, no surer than that. */
    Span atMost(double otherConfidence) {
        return otherConfidence >= confidence ? this : new Span(from, to, otherConfidence, doubt, carried);
    }

    /** The same, carrying something more. */
    Span carrying(Carried more) {
        return new Span(from, to, confidence, doubt, carried.and(more));
    }

    /** Whether it is a place between words. */
    boolean isEmpty() {
        return from == to;
    }

    boolean isCertain() {
        return doubt == null;
    }

    int length() {
        return to - from;
    }

    /** Whether they share a word, or are the same place between words. */
    boolean overlaps(Span other) {
        if (isEmpty() || other.isEmpty()) {
            return ORDER.compare(this, other) == 0;
        }
        return from < other.to && other.from < to;
    }

    /** From the begin of the earlier to the end of the later. */
    Span joined(Span other) {
        return new Span(
                Math.min(from, other.from),
                Math.max(to, other.to),
                Math.min(confidence, other.confidence),
                doubt != null ? doubt : other.doubt,
                carried.and(other.carried));
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
            if (last == null || ORDER.compare(span, last) != 0) {
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
        // places between words share no word with anything
        var places = new ArrayList<>(spans.stream().filter(Span::isEmpty).toList());
        var byLength =
                new ArrayList<>(spans.stream().filter(span -> !span.isEmpty()).toList());
        byLength.sort(Comparator.comparingInt(Span::length).reversed().thenComparing(ORDER));
        var taken = new Taken();
        for (Span span : byLength) {
            if (!taken.meets(span)) {
                taken.add(span);
                places.add(span);
            }
        }
        return distinct(places);
    }
}

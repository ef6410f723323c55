package earmark.markers.match;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Spans of one turn that are taken, so that each other is asked once whether it meets one of them. Use from one thread. */
final class Taken {
    /** By their begin: those with words, what overlaps laid together. */
    private final TreeMap<Integer, Integer> words = new TreeMap<>();

    private final TreeSet<Span> places = new TreeSet<>(Span.ORDER);

    /** Whether a span overlaps one that is taken. */
    boolean meets(Span span) {
        if (span.isEmpty()) {
            return places.contains(span);
        }
        Map.Entry<Integer, Integer> before = words.lowerEntry(span.to());
        return before != null && before.getValue() > span.from();
    }

    /** Takes a span. */
    void add(Span span) {
        if (span.isEmpty()) {
            places.add(span);
            return;
        }
        int from = span.from();
        int to = span.to();
        for (Map.Entry<Integer, Integer> before = words.lowerEntry(to);
                before != null && before.getValue() > from;
                before = words.lowerEntry(to)) {
            from = Math.min(from, before.getKey());
            to = Math.max(to, before.getValue());
            words.remove(before.getKey());
        }
        words.put(from, to);
    }
}

package earmark.markers.match;

import java.util.List;

/** What was found in one turn, to be looked up by place without looking at all of it. Immutable. */
final class Placed {
    private final List<Span> spans;
    private final int longest;

    /** Of spans in the order of their begin. */
    Placed(List<Span> spans) {
        this.spans = spans;
        this.longest = spans.stream().mapToInt(Span::length).max().orElse(0);
    }

    /** All that begin no later than a token and end no earlier than another, and perhaps a few that end earlier. */
    List<Span> near(int leastEnd, int mostBegin) {
        return beginning(leastEnd - longest, mostBegin);
    }

    /** Those that begin at one of some tokens, the last of them included. */
    List<Span> beginning(int leftmost, int rightmost) {
        int begin = firstFrom(spans, leftmost);
        return spans.subList(begin, Math.max(begin, firstFrom(spans, rightmost + 1)));
    }

    /** The first of the spans, which are in order, that begins at or after a token; the size when there is none. */
    static int firstFrom(List<Span> spans, int token) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

package earmark.markers.hearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for phrases among recognised words by the cheapest alignment of phones, from word edge to word edge: dynamic
 * programming over the places of a {@link PhoneGraph} and the phones of the words. A phone of a phrase earns {@link
 * #TOLERANCE}, so that an alignment is good when it ends at or below 0. Use from one thread, once.
 */
final class PhoneSearch {
    /** Accepted cost for each phone of the phrase; how far to trust what costs little less is told by the calibration. */
    static final float TOLERANCE = 0.36f;
    /** Shorter phrases sound like too many things. */
    static final int LEAST_PHONES = 6;
    /** An alignment that is this much too dear is given up. */
    private static final float HOPELESS = 2;
    /** Beyond what sums of costs can be off. */
    private static final float ROUNDING = 0.01f;

    /**
     * A phrase that was found.
     *
     * @param from first word it was found in
     * @param to one past the last
     * @param words the phrase
     * @param cost of the alignment
     * @param phones of the phrase
     */
    record Found(int from, int to, List<String> words, double cost, int phones) {}

    private record Trail(String word, @Nullable Trail before, int length) {}

    private final PhoneGraph graph;
    /** From this score on a place leads to no good end: it is too dear, or too little is left to be earned. */
    private final float[] hopeless;

    private final List<Found> found = new ArrayList<>();
    private Row row;
    private Row next;

    /** What is known of every place of the graph at one phone of the words. */
    private static final class Row {
        /** Cost less what was earned. */
        final float[] score;

        final int[] phones;
        final int[] from;
        final @Nullable Trail[] trail;
        /** The places that are reached at all: few of many, and only those are looked at. */
        final BitSet reached;

        Row(int size) {
            score = new float[size];
            phones = new int[size];
            from = new int[size];
            trail = new Trail[size];
            reached = new BitSet(size);
            Arrays.fill(score, Float.POSITIVE_INFINITY);
        }

        void clear() {
            for (int place = reached.nextSetBit(0); place >= 0; place = reached.nextSetBit(place + 1)) {
                score[place] = Float.POSITIVE_INFINITY;
            }
            reached.clear();
        }
    }

    PhoneSearch(PhoneGraph graph) {
        this.graph = graph;
        hopeless = new float[graph.size()];
        for (int place = 0; place < hopeless.length; place++) {
            int ahead = graph.mostAhead[place];
            hopeless[place] = ahead < 0 ? Float.NEGATIVE_INFINITY : Math.min(HOPELESS, TOLERANCE * ahead + ROUNDING);
        }
        row = new Row(graph.size());
        next = new Row(graph.size());
    }

    /** All phrases in some words, given as phones; of those that end at one word only the best. */
    List<Found> in(List<int[]> words, int firstWord) {
        for (int word = 0; word < words.size(); word++) {
            begin(word);
            settle();
            end(word, firstWord);
            int[] phones = words.get(word);
            for (int i = 0; i < phones.length; i++) {
                step(phones[i], i == phones.length - 1);
                settle();
            }
        }
        end(words.size(), firstWord);
        return found;
    }

    private void begin(int word) {
        if (row.score[graph.start] > 0) {
            row.score[graph.start] = 0;
            row.phones[graph.start] = 0;
            row.from[graph.start] = word;
            row.trail[graph.start] = null;
            row.reached.set(graph.start);
        }
    }

    /** Steps that take no phone of the words: nothing said, or a phone of the phrase that was not heard. */
    private void settle() {
        // arcs lead to later places, so what is reached on the way has its turn
        for (int place = row.reached.nextSetBit(0); place >= 0; place = row.reached.nextSetBit(place + 1)) {
            if (row.score[place] < hopeless[place]) {
                for (int arc = graph.firstArc[place]; arc < graph.firstArc[place + 1]; arc++) {
                    offer(row, place, row, arc, graph.missing[arc]);
                }
            }
        }
    }

    private void step(int heard, boolean atEnd) {
        next.clear();
        float alone = PhoneCosts.alone(heard, atEnd);
        for (int place = row.reached.nextSetBit(0); place >= 0; place = row.reached.nextSetBit(place + 1)) {
            if (row.score[place] < hopeless[place]) {
                for (int arc = graph.firstArc[place]; arc < graph.firstArc[place + 1]; arc++) {
                    if (graph.phone[arc] != PhoneGraph.SILENT) {
                        offer(row, place, next, arc, PhoneCosts.swapped(graph.phone[arc], heard));
                    }
                }
                if (place != graph.start && place != graph.end) {
                    stay(place, alone);
                }
            }
        }
        Row done = row;
        row = next;
        next = done;
    }

    private void stay(int place, float cost) {
        float score = row.score[place] + cost;
        if (score < hopeless[place] && score < next.score[place]) {
            next.score[place] = score;
            next.phones[place] = row.phones[place];
            next.from[place] = row.from[place];
            next.trail[place] = row.trail[place];
            next.reached.set(place);
        }
    }

    private void offer(Row source, int place, Row target, int arc, float cost) {
        boolean silent = graph.phone[arc] == PhoneGraph.SILENT;
        float score = source.score[place] + cost - (silent ? 0 : TOLERANCE);
        int to = graph.to[arc];
        if (score < hopeless[to] && score < target.score[to]) {
            Trail trail = source.trail[place];
            String word = graph.word[arc];
            target.score[to] = score;
            target.reached.set(to);
            target.phones[to] = source.phones[place] + (silent ? 0 : 1);
            target.from[to] = source.from[place];
            target.trail[to] = word == null ? trail : new Trail(word, trail, trail == null ? 1 : trail.length + 1);
        }
    }

    private void end(int word, int firstWord) {
        int end = graph.end;
        Trail trail = row.trail[end];
        if (row.score[end] <= 0
                && row.phones[end] >= LEAST_PHONES
                && trail != null
                && trail.length >= 2
                && row.from[end] < word) {
            found.add(new Found(
                    firstWord + row.from[end],
                    firstWord + word,
                    words(trail),
                    row.score[end] + TOLERANCE * row.phones[end],
                    row.phones[end]));
        }
    }

    private static List<String> words(Trail last) {
        List<String> words = new ArrayList<>();
        for (Trail at = last; at != null; at = at.before) {
            words.add(at.word);
        }
        Collections.reverse(words);
        return words;
    }
}

package earmark.markers.hearing;

import earmark.markers.hearing.PhoneGraph.Arc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for phrases among recognised words by the cheapest alignment of phones, from word edge to word edge: dynamic
 * programming over the places of a {@link PhoneGraph} and the phones of the words. A phone of a phrase earns {@link
 * #TOLERANCE}, so that an alignment is good when it ends at or below 0. Use from one thread, once.
 */
final class PhoneSearch {
    /** Accepted cost for each phone of the phrase ({@code methods.md} 3.3, item 3). */
    static final double TOLERANCE = 0.25;
    /** Shorter phrases sound like too many things. */
    static final int LEAST_PHONES = 8;
    /** An alignment that is this much too dear is given up. */
    private static final double HOPELESS = 1.6;

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
    private final List<Found> found = new ArrayList<>();
    private Row row;
    private Row next;

    /** What is known of every place of the graph at one phone of the words. */
    private static final class Row {
        final double[] cost;
        final int[] phones;
        final int[] from;
        final @Nullable Trail[] trail;

        Row(int size) {
            cost = new double[size];
            phones = new int[size];
            from = new int[size];
            trail = new Trail[size];
            clear();
        }

        void clear() {
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
        }

        double score(int place) {
            return cost[place] - TOLERANCE * phones[place];
        }
    }

    PhoneSearch(PhoneGraph graph) {
        this.graph = graph;
        row = new Row(graph.size());
        next = new Row(graph.size());
    }

    /** All phrases in some words; of those that end at one word only the best. */
    List<Found> in(List<List<String>> words, int firstWord) {
        for (int word = 0; word < words.size(); word++) {
            begin(word);
            settle();
            end(word, firstWord);
            List<String> phones = words.get(word);
            for (int i = 0; i < phones.size(); i++) {
                step(phones.get(i), i == phones.size() - 1);
                settle();
            }
        }
        end(words.size(), firstWord);
        return found;
    }

    private void begin(int word) {
        if (row.score(graph.start) > 0) {
            row.cost[graph.start] = 0;
            row.phones[graph.start] = 0;
            row.from[graph.start] = word;
            row.trail[graph.start] = null;
        }
    }

    /** Steps that take no phone of the words: nothing said, or a phone of the phrase that was not heard. */
    private void settle() {
        for (int place = 0; place < graph.size(); place++) {
            if (row.score(place) < HOPELESS) {
                for (Arc arc : graph.arcs.get(place)) {
                    double cost = arc.phone().isEmpty()
                            ? 0
                            : PhoneCosts.alone(arc.phone(), !arc.word().isEmpty());
                    offer(row, place, row, arc, cost);
                }
            }
        }
    }

    private void step(String heard, boolean atEnd) {
        next.clear();
        for (int place = 0; place < graph.size(); place++) {
            if (row.score(place) < HOPELESS) {
                for (Arc arc : graph.arcs.get(place)) {
                    if (!arc.phone().isEmpty()) {
                        offer(row, place, next, arc, PhoneCosts.swapped(arc.phone(), heard));
                    }
                }
                if (place != graph.start && place != graph.end) {
                    stay(place, PhoneCosts.alone(heard, atEnd));
                }
            }
        }
        Row done = row;
        row = next;
        next = done;
    }

    private void stay(int place, double cost) {
        double score = row.score(place) + cost;
        if (score < next.score(place)) {
            next.cost[place] = row.cost[place] + cost;
            next.phones[place] = row.phones[place];
            next.from[place] = row.from[place];
            next.trail[place] = row.trail[place];
        }
    }

    private static void offer(Row source, int place, Row target, Arc arc, double cost) {
        int phones = source.phones[place] + (arc.phone().isEmpty() ? 0 : 1);
        double total = source.cost[place] + cost;
        if (total - TOLERANCE * phones < target.score(arc.to())) {
            Trail trail = source.trail[place];
            target.cost[arc.to()] = total;
            target.phones[arc.to()] = phones;
            target.from[arc.to()] = source.from[place];
            target.trail[arc.to()] =
                    arc.word().isEmpty() ? trail : new Trail(arc.word(), trail, trail == null ? 1 : trail.length + 1);
        }
    }

    private void end(int word, int firstWord) {
        int end = graph.end;
        Trail trail = row.trail[end];
        if (row.cost[end] < Double.POSITIVE_INFINITY
                && row.score(end) <= 0
                && row.phones[end] >= LEAST_PHONES
                && trail != null
                && trail.length >= 2
                && row.from[end] < word) {
            found.add(new Found(
                    firstWord + row.from[end], firstWord + word, words(trail), row.cost[end], row.phones[end]));
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

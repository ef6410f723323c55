package earmark.markers.hearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the phrases of all markers at once among recognised words, by the cheapest alignment of phones from word edge
 * to word edge. A phone of a phrase earns {@link #TOLERANCE}, so that an alignment is good when it ends at or below 0.
 *
 * <p>Dynamic programming, one place of a {@link PhoneGraph} after the other: of each place the score at every phone of the
 * words, kept only between the first and the last phone where the place is not given up. A place is given up where even
 * the best that may follow, with the phones there are among the words, leads to no good end; with it all that
 * begins alike. It makes no objects but for what is found, and can be used again. Use from one thread.
 */
final class PhoneSearch {
    /** Accepted cost for each phone of the phrase, in hundredths; how far to trust what costs less the calibration tells. */
    static final int TOLERANCE = 36;
    /** Shorter phrases sound like too many things. */
    static final int LEAST_PHONES = 6;
    /** An alignment that is this much too dear is given up. */
    private static final int HOPELESS = 200;
    /** Of a place that is not reached. */
    private static final int NEVER = 1 << 28;
    /** So many phones are looked at as the begin of a phrase in one go: bounds memory. */
    private static final int MOST_BEGINS = 256;

    private final PhoneGraph graph;
    /** How many phones of the words the longest phrase may take up. */
    private final int mostHeard;

    private final Outlook outlook;
    /** The scores of a place at the phones {@code first} to {@code last}, from {@code offset} on; none if it is given up. */
    private final int[] first;

    private final int[] last;
    private final int[] offset;
    private int[] scores = new int[1 << 16];
    /** The last that is taken of them; it is given up. */
    private int used;
    /** The phones of the words, the first at 1. */
    private int[] heard = new int[0];
    /** What it costs when a phone of the words is not one of the phrase. */
    private int[] alone = new int[0];
    /** For each phone of a phrase what it costs to be heard as each of the words', less what it earns. */
    private final int[][] swapped = new int[PhoneCosts.count()][];

    /** How many phones and words there are. */
    private int count;

    private int size;
    /** How many phones stand before each word; one more entry than words. */
    private int[] before = new int[0];

    /**
     * A phrase that was found.
     *
     * @param from first word it was found in
     * @param to one past the last
     * @param words the phrase
     * @param cost of the alignment, in hundredths
     * @param phones of the phrase
     */
    record Found(int from, int to, List<String> words, int cost, int phones) {
        int score() {
            return cost - TOLERANCE * phones;
        }

        boolean isWorthSaying() {
            return phones >= LEAST_PHONES && words.size() >= 2 && from < to;
        }
    }

    PhoneSearch(PhoneGraph graph) {
        this.graph = graph;
        int size = graph.size();
        outlook = new Outlook(graph);
        first = new int[size];
        last = new int[size];
        offset = new int[size];
        // what is heard besides costs 40 at least, and no more than is earned and forgiven
        mostHeard = graph.longest + (HOPELESS + TOLERANCE * graph.longest) / 40;
    }

    /** All phrases in some words, given as phones; of those of a marker that end at one word only the best. */
    List<Found> in(List<int[]> words, int firstWord) {
        @Nullable Found[][] best = new Found[graph.ends.length][words.size() + 1];
        int begin = 0;
        while (begin < words.size()) {
            int end = begin;
            int begins = 0;
            while (end < words.size() && (begins == 0 || begins < MOST_BEGINS)) {
                begins += words.get(end++).length;
            }
            int to = end;
            for (int more = 0; to < words.size() && more < mostHeard; to++) {
                more += words.get(to).length;
            }
            search(words.subList(begin, to), end - begin);
            read(begin, firstWord, best);
            begin = end;
        }
        List<Found> found = new ArrayList<>();
        for (@Nullable Found[] ofMarker : best) {
            for (Found each : ofMarker) {
                if (each != null && each.isWorthSaying()) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    /** Scores every place; phrases begin at the first words only. */
    private void search(List<int[]> words, int begins) {
        lay(words);
        used = 0;
        scores[0] = NEVER;
        outlook.look(count, swapped, alone);
        for (int place = 0; place < graph.size(); place++) {
            first[place] = 1;
            last[place] = 0;
            int arcs = graph.firstArc[place + 1] - graph.firstArc[place];
            room();
            if (place == graph.start) {
                begin(begins);
            } else if (arcs == 1 && graph.phone[graph.firstArc[place]] != PhoneGraph.SILENT) {
                follow(place, graph.firstArc[place]);
            } else if (arcs > 0) {
                gather(place);
            }
        }
    }

    private void lay(List<int[]> words) {
        size = words.size();
        before = size < before.length ? before : new int[size + 1];
        count = 0;
        for (int word = 0; word < size; word++) {
            before[word] = count;
            count += words.get(word).length;
        }
        before[size] = count;
        if (heard.length <= count) {
            heard = new int[count + 1];
            alone = new int[count + 1];
            for (int phone = 0; phone < swapped.length; phone++) {
                swapped[phone] = new int[count + 1];
            }
        }
        int at = 1;
        for (int[] word : words) {
            for (int i = 0; i < word.length; i++) {
                heard[at] = word[i];
                alone[at++] = PhoneCosts.added(word[i], i == word.length - 1);
            }
        }
        for (int phone = 0; phone < swapped.length; phone++) {
            int[] ofPhone = swapped[phone];
            for (int i = 1; i <= count; i++) {
                ofPhone[i] = PhoneCosts.swapped(phone, heard[i]) - TOLERANCE;
            }
        }
    }

    private void room() {
        if (scores.length - used <= count + 3) {
            scores = Arrays.copyOf(scores, 2 * scores.length + count);
        }
    }

    /** From this score on a place leads to no good end: it is too dear, or too little is left to be earned. */
    private int hopeless(int place) {
        return Math.min(HOPELESS, outlook.from(place) + 1);
    }

    private void begin(int begins) {
        if (hopeless(graph.start) <= 0) {
            return;
        }
        int to = before[begins - 1];
        Arrays.fill(scores, 1, to + 2, NEVER);
        for (int word = 0; word < begins; word++) {
            scores[1 + before[word]] = 0;
        }
        keep(graph.start, 0, to);
    }

    /** A place that one phone leads to. */
    private void follow(int place, int arc) {
        int from = graph.from[arc];
        int low = first[from];
        int high = Math.min(count, last[from] + 1);
        if (last[from] < low) {
            return;
        }
        int hopeless = hopeless(place);
        int[] swap = swapped[graph.phone[arc]];
        int missing = graph.missing[arc] - TOLERANCE;
        int read = offset[from] - low;
        int write = used + 1 - low;
        int before = NEVER;
        int score = NEVER;
        for (int at = low; at <= high; at++) {
            int here = scores[read + at];
            score = Math.min(Math.min(before + swap[at], here + missing), score + alone[at]);
            before = here;
            scores[write + at] = orNever(score, hopeless);
        }
        int at = high;
        while (score < hopeless && at < count) {
            score += alone[++at];
            scores[write + at] = orNever(score, hopeless);
        }
        keep(place, low, at);
    }

    /** The score, or {@link #NEVER} or more from a limit on; without a branch. */
    private static int orNever(int score, int hopeless) {
        return score | ((hopeless - 1 - score) >> 31 & NEVER);
    }

    /** Keeps what was written behind {@code used}, of the phones {@code low} to {@code high}, without what is given up. */
    private void keep(int place, int low, int high) {
        int lowest = low;
        int highest = high;
        int base = used + 1 - low;
        while (lowest <= highest && scores[base + lowest] >= NEVER) {
            lowest++;
        }
        while (lowest < highest && scores[base + highest] >= NEVER) {
            highest--;
        }
        if (lowest <= highest) {
            first[place] = lowest;
            last[place] = highest;
            offset[place] = base + lowest;
            scores[base + lowest - 1] = NEVER;
            scores[base + highest + 1] = NEVER;
            used = base + highest + 1;
        }
    }

    /** A place that several ways lead to, or a silent one. */
    private void gather(int place) {
        int low = count + 1;
        int high = -1;
        int firstArc = graph.firstArc[place];
        int nextArc = graph.firstArc[place + 1];
        for (int arc = firstArc; arc < nextArc; arc++) {
            int from = graph.from[arc];
            if (first[from] <= last[from]) {
                low = Math.min(low, first[from]);
                high = Math.max(high, last[from]);
            }
        }
        if (high < 0) {
            return;
        }
        Arrays.fill(scores, used + 1, used + 2 + count - low, NEVER);
        int base = used + 1 - low;
        for (int arc = firstArc; arc < nextArc; arc++) {
            offer(arc, base);
        }
        int hopeless = hopeless(place);
        boolean mayStay = !graph.isEnd[place];
        int score = NEVER;
        int at = low;
        while (at <= count && (at <= high + 1 || score < hopeless)) {
            score = mayStay ? Math.min(scores[base + at], score + alone[at]) : scores[base + at];
            scores[base + at] = orNever(score, hopeless);
            at++;
        }
        keep(place, low, at - 1);
    }

    private void offer(int arc, int base) {
        int from = graph.from[arc];
        int phone = graph.phone[arc];
        boolean silent = phone == PhoneGraph.SILENT;
        int missing = silent ? 0 : graph.missing[arc] - TOLERANCE;
        int read = offset[from] - first[from];
        for (int at = first[from]; at <= last[from]; at++) {
            int here = scores[read + at];
            scores[base + at] = Math.min(scores[base + at], here + missing);
            if (!silent && at < count) {
                scores[base + at + 1] = Math.min(scores[base + at + 1], here + swapped[phone][at + 1]);
            }
        }
    }

    private int score(int place, int at) {
        return at < first[place] || at > last[place] ? NEVER : scores[offset[place] + at - first[place]];
    }

    /** Takes the best phrases of each marker by the word before which they end. */
    private void read(int begin, int firstWord, @Nullable Found[][] best) {
        for (int marker = 0; marker < best.length; marker++) {
            int end = graph.ends[marker];
            if (first[end] <= last[end]) {
                for (int word = 0; word <= size; word++) {
                    int score = score(end, before[word]);
                    Found known = best[marker][begin + word];
                    if (score <= 0 && (known == null || score < known.score())) {
                        best[marker][begin + word] = traced(end, word, firstWord + begin);
                    }
                }
            }
        }
    }

    /** The phrase that ends before a word, followed back from there. */
    private Found traced(int end, int toWord, int firstWord) {
        List<String> words = new ArrayList<>();
        int phones = 0;
        int place = end;
        int at = before[toWord];
        while (place != graph.start) {
            int arc = heardBy(place, at);
            if (arc < 0 && mayStay(place, at)) {
                at--;
                continue;
            }
            boolean silent = arc < 0;
            arc = silent ? unheardBy(place, at) : arc;
            at -= silent ? 0 : 1;
            place = graph.from[arc];
            phones += graph.phone[arc] == PhoneGraph.SILENT ? 0 : 1;
            String word = graph.word[arc];
            if (word != null) {
                words.add(word);
            }
        }
        Collections.reverse(words);
        int fromWord = 0;
        while (before[fromWord] < at) {
            fromWord++;
        }
        int score = score(end, before[toWord]);
        return new Found(firstWord + fromWord, firstWord + toWord, words, score + TOLERANCE * phones, phones);
    }

    /** The arc by which a place got its score with a phone of the words; negative if it did not. */
    private int heardBy(int place, int at) {
        int score = score(place, at);
        for (int arc = graph.firstArc[place]; at > 0 && arc < graph.firstArc[place + 1]; arc++) {
            int phone = graph.phone[arc];
            if (phone != PhoneGraph.SILENT && score == score(graph.from[arc], at - 1) + swapped[phone][at]) {
                return arc;
            }
        }
        return -1;
    }

    private boolean mayStay(int place, int at) {
        return at > 0 && !graph.isEnd[place] && score(place, at) == score(place, at - 1) + alone[at];
    }

    /** The arc by which a place got its score without a phone of the words. */
    private int unheardBy(int place, int at) {
        for (int arc = graph.firstArc[place]; arc < graph.firstArc[place + 1]; arc++) {
            int missing = graph.phone[arc] == PhoneGraph.SILENT ? 0 : graph.missing[arc] - TOLERANCE;
            if (score(place, at) == score(graph.from[arc], at) + missing) {
                return arc;
            }
        }
        throw new IllegalStateException("a score that comes from nowhere");
    }
}

package earmark.markers.hearing;

import earmark.markers.hearing.WordTails.Tail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases as a graph without cycles whose edges are phones, laid flat, and numbered so that every edge leads to a higher
 * place. Words that begin alike share their first phones. Immutable, thread-safe.
 */
final class PhoneGraph {
    /** A step that says nothing. */
    static final int SILENT = -1;

    final int start;
    /** The place where the phrases of each marker end, in the order of the markers. */
    final int[] ends;

    /** Whether a place is one of {@link #ends}. */
    final boolean[] isEnd;

    /** For each place the first of the arcs that lead to it; one more entry than places. */
    final int[] firstArc;

    /** Where an arc comes from; of the arcs to one place the lowest first. */
    final int[] from;

    final int[] phone;
    /** What it costs when the phone of an arc is not heard, in hundredths. */
    final int[] missing;
    /** The word that an arc ends; null in the middle of one. */
    final @Nullable String[] word;

    /** The most phones on a way to any place. */
    final int longest;

    /** The places between words, in order. */
    final int[] corners;

    /** For each place the first of its ways to the end of a word; one more entry than places. */
    final int[] firstWay;

    /** The corner a way leads to. */
    final int[] wayTo;

    /** The tail of a word that is said on a way, or {@link #SILENT}. */
    final int[] wayTail;

    /** The phone a tail of a word begins with, in the order of {@link WordTails}. */
    final int[] tailPhone;

    /** How many phones a tail has. */
    final int[] tailLength;

    /** The most phones of a tail. */
    final int longestTail;

    private record Arc(
            int from, int to, int phone, @Nullable String word) {}

    /** To the end of a word from a place in it or before it; without a tail where nothing is said. */
    private record Way(int from, int to, @Nullable Tail tail) {}

    private PhoneGraph(
            List<List<Arc>> arcsTo, int start, int[] ends, int[] corners, List<List<Way>> ways, List<Tail> tails) {
        this.start = start;
        this.ends = ends;
        isEnd = new boolean[arcsTo.size()];
        for (int end : ends) {
            isEnd[end] = true;
        }
        int size = arcsTo.stream().mapToInt(List::size).sum();
        firstArc = new int[arcsTo.size() + 1];
        from = new int[size];
        phone = new int[size];
        missing = new int[size];
        word = new String[size];
        int[] before = new int[arcsTo.size()];
        int next = 0;
        for (int place = 0; place < arcsTo.size(); place++) {
            firstArc[place] = next;
            for (Arc arc : arcsTo.get(place)) {
                boolean silent = arc.phone == SILENT;
                from[next] = arc.from;
                phone[next] = arc.phone;
                word[next] = arc.word;
                missing[next++] = silent ? 0 : PhoneCosts.missing(arc.phone, arc.word != null);
                before[place] = Math.max(before[place], before[arc.from] + (silent ? 0 : 1));
            }
        }
        firstArc[arcsTo.size()] = next;
        longest = Arrays.stream(before).max().orElse(0);
        this.corners = corners;
        firstWay = new int[arcsTo.size() + 1];
        for (int place = 0; place < arcsTo.size(); place++) {
            firstWay[place + 1] = firstWay[place] + ways.get(place).size();
        }
        wayTo = ways.stream().flatMap(List::stream).mapToInt(Way::to).toArray();
        wayTail = ways.stream()
                .flatMap(List::stream)
                .mapToInt(way -> way.tail == null ? SILENT : way.tail.number())
                .toArray();
        tailPhone = tails.stream().mapToInt(tail -> tail.phone).toArray();
        tailLength = tails.stream().mapToInt(tail -> tail.length).toArray();
        longestTail = Arrays.stream(tailLength).max().orElse(0);
    }

    /** The phrases with their pronunciations; words that cannot be said lead nowhere. */
    static PhoneGraph of(Cues cues, Phones phones) {
        var building = new Building(cues.nodes());
        for (Cues.Edge edge : cues.edges()) {
            if (edge.word().equals(Cues.NOTHING)) {
                building.silent(edge);
            } else {
                building.say(edge, phones.of(edge.word()));
            }
        }
        return building.ordered(cues.start(), cues.ends());
    }

    int size() {
        return firstArc.length - 1;
    }

    /** Arcs as they come. */
    private static final class Building {
        private final List<Arc> arcs = new ArrayList<>();
        private final List<Way> ways = new ArrayList<>();
        private final WordTails tails = new WordTails();
        private final int corners;
        /** Where one is after a phone in the middle of a word. */
        private final Map<List<Integer>, Integer> inWords = new HashMap<>();

        private int places;

        Building(int corners) {
            this.corners = corners;
            this.places = corners;
        }

        void silent(Cues.Edge edge) {
            arcs.add(new Arc(edge.from(), edge.to(), SILENT, null));
            ways.add(new Way(edge.from(), edge.to(), null));
        }

        void say(Cues.Edge edge, int[] said) {
            int at = edge.from();
            for (int i = 0; i < said.length - 1; i++) {
                int from = at;
                int phone = said[i];
                ways.add(new Way(from, edge.to(), tails.of(said, i)));
                at = inWords.computeIfAbsent(List.of(from, phone), key -> {
                    int to = places++;
                    arcs.add(new Arc(from, to, phone, null));
                    return to;
                });
            }
            if (said.length > 0) {
                ways.add(new Way(at, edge.to(), tails.of(said, said.length - 1)));
                arcs.add(new Arc(at, edge.to(), said[said.length - 1], edge.word()));
            }
        }

        PhoneGraph ordered(int start, List<Integer> ends) {
            List<List<Arc>> out = new ArrayList<>();
            for (int i = 0; i < places; i++) {
                out.add(new ArrayList<>());
            }
            int[] into = new int[places];
            for (Arc arc : arcs) {
                out.get(arc.from).add(arc);
                into[arc.to]++;
            }
            int[] order = new int[places];
            int[] place = new int[places];
            int count = 0;
            for (int i = 0; i < places; i++) {
                if (into[i] == 0) {
                    order[count++] = i;
                }
            }
            List<List<Arc>> to = new ArrayList<>();
            for (int i = 0; i < places; i++) {
                to.add(new ArrayList<>());
            }
            for (int i = 0; i < count; i++) {
                place[order[i]] = i;
                for (Arc arc : out.get(order[i])) {
                    to.get(arc.to).add(new Arc(i, arc.to, arc.phone, arc.word));
                    if (--into[arc.to] == 0) {
                        order[count++] = arc.to;
                    }
                }
            }
            return new PhoneGraph(
                    Arrays.stream(order).mapToObj(to::get).toList(),
                    place[start],
                    ends.stream().mapToInt(end -> place[end]).toArray(),
                    Arrays.stream(place, 0, corners).sorted().toArray(),
                    waysFrom(place),
                    tails.inOrder());
        }

        /** For each place, by its new number. */
        private List<List<Way>> waysFrom(int[] place) {
            List<List<Way>> from = new ArrayList<>();
            for (int i = 0; i < places; i++) {
                from.add(new ArrayList<>());
            }
            for (Way way : ways) {
                from.get(place[way.from]).add(new Way(place[way.from], place[way.to], way.tail));
            }
            return from;
        }
    }
}

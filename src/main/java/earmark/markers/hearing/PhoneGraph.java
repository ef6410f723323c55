package earmark.markers.hearing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases as a graph without cycles whose edges are phones, laid flat, and numbered so that every edge leads to a higher
 * place. Immutable, thread-safe.
 */
final class PhoneGraph {
    /** A step that says nothing. */
    static final int SILENT = -1;

    final int start;
    final int end;
    /** For each place the first of its arcs; one more entry than places. */
    final int[] firstArc;

    final int[] phone;
    final int[] to;
    /** What it costs when the phone of an arc is not heard. */
    final float[] missing;
    /** The word that an arc ends; null in the middle of one. */
    final @Nullable String[] word;

    private record Arc(int phone, int to, @Nullable String word) {}

    private PhoneGraph(List<List<Arc>> arcs, int start, int end) {
        this.start = start;
        this.end = end;
        int size = arcs.stream().mapToInt(List::size).sum();
        firstArc = new int[arcs.size() + 1];
        phone = new int[size];
        to = new int[size];
        missing = new float[size];
        word = new String[size];
        int next = 0;
        for (int place = 0; place < arcs.size(); place++) {
            firstArc[place] = next;
            for (Arc arc : arcs.get(place)) {
                phone[next] = arc.phone;
                to[next] = arc.to;
                word[next] = arc.word;
                missing[next++] = arc.phone == SILENT ? 0 : PhoneCosts.alone(arc.phone, arc.word != null);
            }
        }
        firstArc[arcs.size()] = next;
    }

    /** The phrases with their pronunciations; words that cannot be said lead nowhere. */
    static PhoneGraph of(Cues cues, Phones phones) {
        List<List<Arc>> arcs = new ArrayList<>();
        for (int i = 0; i < cues.nodes(); i++) {
            arcs.add(new ArrayList<>());
        }
        for (Cues.Edge edge : cues.edges()) {
            if (edge.word().equals(Cues.NOTHING)) {
                arcs.get(edge.from()).add(new Arc(SILENT, edge.to(), null));
                continue;
            }
            int[] said = phones.of(edge.word());
            int at = edge.from();
            for (int i = 0; i < said.length; i++) {
                boolean last = i == said.length - 1;
                if (!last) {
                    arcs.add(new ArrayList<>());
                }
                int to = last ? edge.to() : arcs.size() - 1;
                arcs.get(at).add(new Arc(said[i], to, last ? edge.word() : null));
                at = to;
            }
        }
        return ordered(arcs, cues.start(), cues.end());
    }

    int size() {
        return firstArc.length - 1;
    }

    private static PhoneGraph ordered(List<List<Arc>> arcs, int start, int end) {
        int[] into = new int[arcs.size()];
        arcs.forEach(out -> out.forEach(arc -> into[arc.to]++));
        int[] order = new int[arcs.size()];
        int[] place = new int[arcs.size()];
        int count = 0;
        for (int i = 0; i < into.length; i++) {
            if (into[i] == 0) {
                order[count++] = i;
            }
        }
        for (int i = 0; i < count; i++) {
            place[order[i]] = i;
            for (Arc arc : arcs.get(order[i])) {
                if (--into[arc.to] == 0) {
                    order[count++] = arc.to;
                }
            }
        }
        List<List<Arc>> sorted = new ArrayList<>();
        for (int old : order) {
            sorted.add(arcs.get(old).stream()
                    .map(arc -> new Arc(arc.phone, place[arc.to], arc.word))
                    .toList());
        }
        return new PhoneGraph(sorted, place[start], place[end]);
    }
}

package earmark.markers.hearing;

import java.util.ArrayList;
import java.util.List;

/**
 * Phrases as a graph without cycles whose edges are phones, numbered so that every edge leads to a higher place.
 * Immutable, thread-safe.
 */
final class PhoneGraph {
    /**
     * A phone of a phrase.
     *
     * @param phone empty for a step that says nothing
     * @param to where it leads
     * @param word the word that it ends; empty in the middle of one
     */
    record Arc(String phone, int to, String word) {}

    final List<List<Arc>> arcs;
    final int start;
    final int end;

    private PhoneGraph(List<List<Arc>> arcs, int start, int end) {
        this.arcs = arcs;
        this.start = start;
        this.end = end;
    }

    /** The phrases with their pronunciations; words that cannot be said lead nowhere. */
    static PhoneGraph of(Cues cues, Phones phones) {
        List<List<Arc>> arcs = new ArrayList<>();
        for (int i = 0; i < cues.nodes(); i++) {
            arcs.add(new ArrayList<>());
        }
        for (Cues.Edge edge : cues.edges()) {
            if (edge.word().equals(Cues.NOTHING)) {
                arcs.get(edge.from()).add(new Arc("", edge.to(), ""));
                continue;
            }
            List<String> said = phones.of(edge.word());
            int at = edge.from();
            for (int i = 0; i < said.size(); i++) {
                boolean last = i == said.size() - 1;
                if (!last) {
                    arcs.add(new ArrayList<>());
                }
                int to = last ? edge.to() : arcs.size() - 1;
                arcs.get(at).add(new Arc(said.get(i), to, last ? edge.word() : ""));
                at = to;
            }
        }
        return ordered(arcs, cues.start(), cues.end());
    }

    int size() {
        return arcs.size();
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

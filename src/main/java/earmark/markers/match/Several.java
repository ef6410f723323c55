package earmark.markers.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds so many different ones of several in a turn, none of which shares a word with another. Immutable. */
final class Several implements Finder {
    private final int least;
    private final List<Finder> choices;
    private final int maxWords;

    Several(int least, List<Finder> choices, int maxWords) {
        this.least = least;
        this.choices = List.copyOf(choices);
        this.maxWords = maxWords;
    }

    private record Hit(int choice, Span span) {}

    @Override
    public List<Span> find(TurnView turn, Work work) {
        var hits = new ArrayList<Hit>();
        int different = 0;
        for (int i = 0; i < choices.size(); i++) {
            List<Span> spans = choices.get(i).find(turn, work);
            different += spans.isEmpty() ? 0 : 1;
            for (Span span : spans) {
                hits.add(new Hit(i, span));
            }
        }
        if (different < least) {
            return List.of();
        }
        hits.sort(Comparator.comparingInt((Hit hit) -> hit.span.to())
                .thenComparingInt(hit -> hit.span.from())
                .thenComparingInt(Hit::choice));
        var found = new ArrayList<Span>();
        List<Hit> certain = hits.stream().filter(hit -> hit.span.isCertain()).toList();
        if (certain.size() < hits.size()) {
            stretches(hits, found, work);
        }
        // a stretch without doubt may end later than one with a doubtful hit in it
        stretches(certain, found, work);
        return Span.distinct(found);
    }

    private void stretches(List<Hit> hits, List<Span> found, Work work) {
        for (int i = 0; i < hits.size(); i++) {
            from(hits, i, found, work);
        }
    }

    /**
     * The shortest stretch that begins with a hit and has enough different ones. Of each set of choices the stretch is kept
     * that has it first, for one word may be a hit of several choices.
     */
    private void from(List<Hit> hits, int first, List<Span> found, Work work) {
        Hit begin = hits.get(first);
        if (begin.span.length() > maxWords) {
            return;
        }
        var stretches = new LinkedHashMap<BitSet, Span>();
        stretches.put(with(new BitSet(), begin.choice), begin.span);
        for (Hit hit : hits.subList(first + 1, hits.size())) {
            if (hit.span.to() - begin.span.from() > maxWords) {
                return;
            }
            work.spend(stretches.size());
            var longer = new LinkedHashMap<BitSet, Span>();
            stretches.forEach((choices, stretch) -> {
                if (!choices.get(hit.choice) && stretch.to() <= hit.span.from()) {
                    longer.put(with(choices, hit.choice), stretch.joined(hit.span));
                }
            });
            for (Map.Entry<BitSet, Span> each : longer.entrySet()) {
                if (each.getKey().cardinality() == least) {
                    work.spend(Work.SPAN);
                    found.add(each.getValue());
                    return;
                }
                stretches.putIfAbsent(each.getKey(), each.getValue());
            }
        }
    }

    private static BitSet with(BitSet choices, int one) {
        var more = (BitSet) choices.clone();
        more.set(one);
        return more;
    }
}

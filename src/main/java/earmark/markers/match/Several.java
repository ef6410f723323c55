package earmark.markers.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

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
        for (int i = 0; i < hits.size(); i++) {
            from(hits, i, found, work);
        }
        return Span.distinct(found);
    }

    /** The shortest stretch that begins with a hit and has enough different ones; those that end first are taken. */
    private void from(List<Hit> hits, int first, List<Span> found, Work work) {
        Span all = hits.get(first).span;
        var seen = new BitSet();
        seen.set(hits.get(first).choice);
        int end = all.to();
        for (int i = first + 1; i < hits.size() && seen.cardinality() < least; i++) {
            work.spend(1);
            Hit hit = hits.get(i);
            if (hit.span.to() - all.from() > maxWords) {
                return;
            }
            if (!seen.get(hit.choice) && hit.span.from() >= end) {
                seen.set(hit.choice);
                all = all.joined(hit.span);
                end = hit.span.to();
            }
        }
        if (seen.cardinality() >= least && all.length() <= maxWords) {
            work.spend(Work.SPAN);
            found.add(all);
        }
    }
}

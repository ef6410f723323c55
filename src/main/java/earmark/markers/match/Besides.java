package earmark.markers.match;

import earmark.markers.Beside;
import earmark.markers.Pattern.Extent;
import earmark.markers.Pattern.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what stands, or does not stand, within a distance of something else, which may be in another turn. The others
 * are looked for once in the whole interaction and put in order; each kept one then takes a binary search.
 */
final class Besides implements Finder {
    static final String OTHER_WITHOUT_TIME = "depends on seconds, and the time of what it stands beside is not known";

    private final Beside node;
    private final Finder kept;
    private final Finder other;

    Besides(Beside node, Finder kept, Finder other) {
        this.node = node;
        this.kept = kept;
        this.other = other;
    }

    @Override
    public List<Span> find(TurnView turn, Work work) {
        List<Span> spans = kept.find(turn, work);
        if (spans.isEmpty()) {
            return spans;
        }
        Others others = work.reading.memory.once(this, key -> Others.of(other, work.reading));
        if (!others.finished()) {
            throw new Work.Exceeded();
        }
        if (others.isEmpty()) {
            return node.wanted() ? List.of() : spans;
        }
        var left = new ArrayList<Span>();
        for (Span span : spans) {
            work.spend(Work.SPAN);
            Span judged = judged(turn, span, others, work);
            if (judged != null) {
                left.add(judged);
            }
        }
        return left;
    }

    private @Nullable Span judged(TurnView turn, Span span, Others others, Work work) {
        boolean timed = turn.startMs(span) != TurnView.NO_TIME && turn.endMs(span) != TurnView.NO_TIME;
        Extent distance = node.distance();
        if (distance.unit() == Unit.SECONDS && !timed) {
            if (node.inWriting() == null) {
                return span.doubted(Filters.NO_TIMES);
            }
            distance = node.inWriting();
        }
        Others.Sign sign = others.nearest(turn, span, node.side(), distance, node.wanted(), work);
        if (sign.certain() != null) {
            return node.wanted() ? span.atMost(sign.certain().confidence()) : null;
        }
        if (sign.doubt() != null) {
            return span.doubted(sign.doubt());
        }
        if (distance.unit() == Unit.SECONDS && others.someWithoutTime()) {
            return span.doubted(OTHER_WITHOUT_TIME);
        }
        return node.wanted() ? null : span;
    }
}

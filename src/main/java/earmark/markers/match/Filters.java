package earmark.markers.match;

import earmark.markers.Pattern.Edge;
import earmark.markers.Pattern.Which;
import earmark.markers.Pattern.Window;
import earmark.markers.Side;
import earmark.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finders that keep some of what another found. */
final class Filters {
    static final String NOT_KNOWN_BY_WHOM = "said, but it is not known by whom";
    static final String NEIGHBOUR_UNKNOWN = "depends on the other side's turn, and it is not known which that is";
    static final String NO_TIMES = "needs seconds, and there are no times in writing";
    static final String SPEAKER_UNKNOWN = "depends on how much its speaker said, and the speaker is not known";

    private Filters() {}

    static Finder said(Side side, Finder finder) {
        return (turn, work) -> switch (side.fit(turn.turn.speaker())) {
            case NO -> List.of();
            case YES -> finder.find(turn, work);
            case MAYBE ->
                finder.find(turn, work).stream()
                        .map(span -> span.doubted(NOT_KNOWN_BY_WHOM))
                        .toList();
        };
    }

    static Finder sure(double minConfidence, Finder finder) {
        return (turn, work) -> finder.find(turn, work).stream()
                .map(span -> span.confidence() >= minConfidence ? span : span.doubted(heard(span, minConfidence)))
                .toList();
    }

    private static String heard(Span span, double minConfidence) {
        return String.format(
                Locale.ROOT, "heard with confidence %.2f, and %.2f is needed", span.confidence(), minConfidence);
    }

    static Finder window(Window window, Finder finder) {
        var bounds = new Bounds(window);
        return (turn, work) -> {
            var inside = new ArrayList<Span>();
            for (Span span : finder.find(turn, work)) {
                int token = window.edge() == Edge.FIRST ? span.from() : span.to() - 1;
                switch (bounds.inside(turn, token, work.reading)) {
                    case YES -> inside.add(span);
                    case NO_TIMES -> inside.add(span.doubted(NO_TIMES));
                    case NO_SPEAKER -> inside.add(span.doubted(SPEAKER_UNKNOWN));
                    case NO -> {}
                }
            }
            return inside;
        };
    }

    /**
     * A condition made ready to run.
     *
     * @param wanted whether it must match or must not
     * @param which in which turn
     * @param finder what
     */
    record Condition(boolean wanted, Which which, Finder finder) {}

    static Finder where(Finder kept, List<Condition> conditions) {
        return (turn, work) -> {
            List<Span> spans = kept.find(turn, work);
            for (Condition condition : conditions) {
                if (spans.isEmpty()) {
                    break;
                }
                spans = holding(condition, spans, turn, work);
            }
            return spans;
        };
    }

    private static List<Span> holding(Condition condition, List<Span> spans, TurnView turn, Work work) {
        Span hit = hit(condition, turn, work);
        if (hit == null) {
            return condition.wanted() ? List.of() : spans;
        }
        String doubt = hit.doubt();
        if (doubt != null) {
            return spans.stream().map(span -> span.doubted(doubt)).toList();
        }
        return condition.wanted()
                ? spans.stream()
                        .map(span -> new Span(
                                span.from(), span.to(), Math.min(span.confidence(), hit.confidence()), span.doubt()))
                        .toList()
                : List.of();
    }

    /** The surest match of a condition; null when there is none. */
    private static @Nullable Span hit(Condition condition, TurnView turn, Work work) {
        if (condition.which() == Which.THIS) {
            return surest(condition.finder().find(turn, work));
        }
        Optional<TurnView> other = other(condition.which(), turn, work.reading);
        Span hit = other.isEmpty() ? null : surest(condition.finder().find(other.get(), work));
        boolean known = turn.turn.speaker() != Speaker.UNKNOWN
                && other.isPresent()
                && other.get().turn.speaker() != Speaker.UNKNOWN;
        return hit == null || known ? hit : hit.doubted(NEIGHBOUR_UNKNOWN);
    }

    /** The turn that a condition looks at. */
    static Optional<TurnView> other(Which which, TurnView turn, Reading reading) {
        return switch (which) {
            case THIS -> Optional.of(turn);
            case PREV -> reading.neighbour(turn, -1);
            case NEXT -> reading.neighbour(turn, 1);
            case OWN_PREV -> reading.adjacent(turn, -1).filter(before -> mayBeSame(before, turn));
            case OWN_NEXT -> reading.adjacent(turn, 1).filter(after -> mayBeSame(after, turn));
        };
    }

    private static boolean mayBeSame(TurnView one, TurnView other) {
        Speaker speaker = one.turn.speaker();
        return speaker == other.turn.speaker() || speaker == Speaker.UNKNOWN || other.turn.speaker() == Speaker.UNKNOWN;
    }

    private static @Nullable Span surest(List<Span> spans) {
        Span best = null;
        for (Span span : spans) {
            boolean better = best == null
                    || (span.isCertain() && !best.isCertain())
                    || (span.isCertain() == best.isCertain() && span.confidence() > best.confidence());
            best = better ? span : best;
        }
        return best;
    }
}

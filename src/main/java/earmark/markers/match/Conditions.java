package earmark.markers.match;

import earmark.markers.Condition.Turns;
import earmark.markers.Condition.Which;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what another finder found where conditions hold. */
final class Conditions {
    private Conditions() {}

    /** A condition made ready to run. */
    sealed interface Test {
        /** Whether it must be so or must not. */
        boolean wanted();

        /** The surest sign that it is so, which may be doubtful; null when it is certainly not so. */
        @Nullable
        Span sign(TurnView turn, Work work);
    }

    /**
     * Something in turns around.
     *
     * @param finder what
     */
    record Stands(boolean wanted, Turns turns, Finder finder) implements Test {
        @Override
        public @Nullable Span sign(TurnView turn, Work work) {
            if (turns.which() == Which.THIS) {
                return surest(finder.findWhereNeeded(turn, work));
            }
            Span best = null;
            for (Around.Seen seen : Around.of(turn, turns, work)) {
                work.spend(1);
                Span hit = surest(seen.turn().known().findFromElsewhere(finder, seen.turn(), work.reading));
                if (hit != null) {
                    hit = seen.certain() ? hit : hit.doubted(Filters.NEIGHBOUR_UNKNOWN);
                    best = best == null || isBetter(hit, best) ? hit : best;
                }
            }
            return best;
        }
    }

    /**
     * Something about the whole.
     *
     * @param figures tells it
     */
    record Holds(boolean wanted, Figures figures) implements Test {
        @Override
        public @Nullable Span sign(TurnView turn, Work work) {
            return work.reading
                    .memory
                    .once(figures, key -> key.of(work.reading))
                    .sign();
        }
    }

    /**
     * One of several ways.
     *
     * @param ways of each all must hold
     */
    record OneOf(boolean wanted, List<List<Test>> ways) implements Test {
        @Override
        public @Nullable Span sign(TurnView turn, Work work) {
            Span best = null;
            for (List<Test> way : ways) {
                work.spend(1);
                Span sign = all(way, turn, work);
                best = sign != null && (best == null || isBetter(sign, best)) ? sign : best;
            }
            return best;
        }

        /** As sure as the least sure of them, and in doubt where one is; null when one certainly does not hold. */
        private static @Nullable Span all(List<Test> way, TurnView turn, Work work) {
            Span all = new Span(0, 0, 1, null);
            for (Test test : way) {
                Span sign = test.sign(turn, work);
                boolean certain = sign != null && sign.isCertain();
                if (test.wanted() ? sign == null : certain) {
                    return null;
                }
                if (sign != null) {
                    all = sign.doubt() == null ? all.atMost(sign.confidence()) : all.doubted(sign.doubt());
                }
            }
            return all;
        }
    }

    static Finder where(Finder kept, List<Test> conditions) {
        return (turn, work) -> {
            List<Span> spans = kept.find(turn, work);
            for (Test condition : conditions) {
                if (spans.isEmpty()) {
                    break;
                }
                spans = holding(condition, spans, turn, work);
            }
            return spans;
        };
    }

    private static List<Span> holding(Test condition, List<Span> spans, TurnView turn, Work work) {
        Span sign = condition.sign(turn, work);
        if (sign == null) {
            return condition.wanted() ? List.of() : spans;
        }
        String doubt = sign.doubt();
        if (doubt != null) {
            return spans.stream().map(span -> span.doubted(doubt)).toList();
        }
        return condition.wanted()
                ? spans.stream().map(span -> span.atMost(sign.confidence())).toList()
                : List.of();
    }

    private static @Nullable Span surest(List<Span> spans) {
        Span best = null;
        for (Span span : spans) {
            best = best == null || isBetter(span, best) ? span : best;
        }
        return best;
    }

    private static boolean isBetter(Span span, Span best) {
        return (span.isCertain() && !best.isCertain())
                || (span.isCertain() == best.isCertain() && span.confidence() > best.confidence());
    }
}

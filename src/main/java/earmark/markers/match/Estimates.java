package earmark.markers.match;

import earmark.markers.Estimated;
import earmark.markers.Estimator;
import earmark.markers.Estimator.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the stretches that an estimator rates high enough. Immutable.
 *
 * <p>Estimates are dear and cheaper by the dozen: when turns are asked for one after the other, more and more of those
 * that follow are estimated with them; where only some turns are asked for, nothing else is.
 */
final class Estimates implements Finder {
    private final Estimated node;

    Estimates(Estimated node) {
        this.node = node;
    }

    @Override
    public List<Span> find(TurnView turn, Work work) {
        if (turn.size() == 0) {
            return List.of();
        }
        work.spend(turn.size());
        Asked asked = work.reading.memory.once(node.estimator(), Asked::new);
        var spans = new ArrayList<Span>();
        for (Estimate estimate : asked.of(turn, work.reading)) {
            if (estimate.at() == null) {
                spans.add(new Span(0, turn.size(), 1, estimate.doubt()));
            } else if (estimate.value() >= node.least()) {
                spans.add(span(turn, estimate));
            }
        }
        work.spend((long) Work.SPAN * spans.size());
        return Span.distinct(spans);
    }

    private Span span(TurnView turn, Estimate estimate) {
        var figures = new HashMap<String, String>();
        figures.put(node.kind().field(), String.format(Locale.ROOT, "%.3f", estimate.value()));
        figures.put("evidence", node.kind().evidence());
        figures.put(node.kind().evidence(), node.what());
        Span words = turn.span(java.util.Objects.requireNonNull(estimate.at()));
        return new Span(words.from(), words.to(), estimate.confidence(), estimate.doubt(), Carried.figures(figures));
    }

    /** What was estimated in one interaction so far. */
    private static final class Asked {
        private static final int MOST_AT_ONCE = 64;

        private final Estimator estimator;
        private final Map<Integer, List<Estimate>> known = new HashMap<>();
        private int expected = -1;
        private int atOnce = 1;

        Asked(Estimator estimator) {
            this.estimator = estimator;
        }

        List<Estimate> of(TurnView turn, Reading reading) {
            int index = turn.turn.index();
            if (!known.containsKey(index)) {
                atOnce = index == expected ? Math.min(MOST_AT_ONCE, 2 * atOnce) : 1;
                estimate(index, reading);
            }
            return known.getOrDefault(index, List.of());
        }

        /** That turn and some that follow, of the same speaker: whose turns are asked for hangs on the speaker. */
        private void estimate(int index, Reading reading) {
            var turns = new TreeSet<Integer>();
            int next = index;
            for (; next < reading.turns.size() && turns.size() < atOnce; next++) {
                TurnView turn = reading.turns.get(next);
                boolean same =
                        turn.turn.speaker() == reading.turns.get(index).turn.speaker();
                if (same && turn.size() > 0 && !known.containsKey(next)) {
                    turns.add(next);
                }
            }
            turns.forEach(turn -> known.put(turn, new ArrayList<>()));
            for (Estimate estimate : estimator.estimates(reading.analysis, turns)) {
                known.computeIfAbsent(estimate.turn(), turn -> new ArrayList<>())
                        .add(estimate);
            }
            expected = nextOf(index, next, reading);
        }

        private static int nextOf(int index, int from, Reading reading) {
            for (int i = from; i < reading.turns.size(); i++) {
                TurnView turn = reading.turns.get(i);
                if (turn.size() > 0
                        && turn.turn.speaker() == reading.turns.get(index).turn.speaker()) {
                    return i;
                }
            }
            return -1;
        }
    }
}

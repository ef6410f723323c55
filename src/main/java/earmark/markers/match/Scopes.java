package earmark.markers.match;

import earmark.markers.Beside;
import earmark.markers.Captured;
import earmark.markers.Estimated;
import earmark.markers.Heard;
import earmark.markers.Inflected;
import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Asserted;
import earmark.markers.Pattern.Named;
import earmark.markers.Pattern.Near;
import earmark.markers.Pattern.NotIn;
import earmark.markers.Pattern.NotNear;
import earmark.markers.Pattern.Ordered;
import earmark.markers.Pattern.Said;
import earmark.markers.Pattern.Sequence;
import earmark.markers.Pattern.Step;
import earmark.markers.Pattern.Sure;
import earmark.markers.Pattern.Where;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Window;
import earmark.markers.Pattern.Word;
import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.SomeOf;
import earmark.markers.match.Reach.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads out of patterns where they look: their sides and windows. This is what an absence speaks of. Patterns that look
 * in the same places get the same scope, so that they share what they search: see {@link Searched}. Use from one thread.
 */
final class Scopes implements Pattern.Visitor<Scope> {
    private static final Scope WHOLE_TURN =
            (turn, reading) -> turn.size() == 0 ? Optional.empty() : Optional.of(new Reach(0, turn.size(), Fit.YES));

    private static final Pattern ANYTHING = new Wildcard("*");

    private final Map<Scope, Scope> made = new HashMap<>();

    Scope of(Pattern pattern) {
        return pattern.accept(this);
    }

    private Scope once(Scope scope) {
        Scope same = made.putIfAbsent(scope, scope);
        return same == null ? scope : same;
    }

    @Override
    public Scope word(Word node) {
        return WHOLE_TURN;
    }

    @Override
    public Scope wildcard(Wildcard node) {
        return WHOLE_TURN;
    }

    @Override
    public Scope sequence(Sequence node) {
        return node.steps().stream()
                .filter(step -> !step.optional())
                .map(Step::pattern)
                .map(step -> step.accept(this))
                .reduce(this::both)
                .orElse(WHOLE_TURN);
    }

    @Override
    public Scope anyOf(AnyOf node) {
        List<Scope> scopes = node.choices().stream()
                .map(choice -> choice.accept(this))
                .distinct()
                .toList();
        // one that looks everywhere leaves nothing to the windows of the others
        return scopes.contains(WHOLE_TURN)
                ? WHOLE_TURN
                : scopes.stream().reduce(this::either).orElse(WHOLE_TURN);
    }

    @Override
    public Scope ordered(Ordered node) {
        return both(node.first().accept(this), node.second().accept(this));
    }

    @Override
    public Scope near(Near node) {
        return both(node.one().accept(this), node.other().accept(this));
    }

    @Override
    public Scope notNear(NotNear node) {
        return node.kept().accept(this);
    }

    @Override
    public Scope notIn(NotIn node) {
        return node.kept().accept(this);
    }

    @Override
    public Scope where(Where node) {
        return node.kept().accept(this);
    }

    @Override
    public Scope said(Said node) {
        return once(new OfSide(node.side(), node.pattern().accept(this)));
    }

    private record OfSide(Side side, Scope inner) implements Scope {
        @Override
        public Optional<Reach> in(TurnView turn, Reading reading) {
            Fit fit = side.fit(turn.turn.speaker());
            return fit == Fit.NO
                    ? Optional.empty()
                    : inner.in(turn, reading).flatMap(reach -> reach.and(new Reach(0, turn.size(), fit)));
        }
    }

    @Override
    public Scope window(Window node) {
        Scope inner = node.pattern().accept(this);
        if (Parts.holdSound(node.pattern())) {
            // what was measured may lie in the window although the words beside it do not
            return inner;
        }
        // of a window alone, whatever is looked for in it
        var window = new Window(node.edge(), node.extent(), node.inWriting(), node.of(), ANYTHING);
        return once(new Inside(window, inner));
    }

    private record Inside(Window window, Scope inner) implements Scope {
        @Override
        public Optional<Reach> in(TurnView turn, Reading reading) {
            var bounds = new Bounds(window);
            int from = 0;
            while (from < turn.size() && bounds.inside(turn, from, reading) == Bounds.Inside.NO) {
                from++;
            }
            int to = turn.size();
            while (to > from && bounds.inside(turn, to - 1, reading) == Bounds.Inside.NO) {
                to--;
            }
            var inside = new Reach(from, to, Fit.YES);
            return from == to ? Optional.empty() : inner.in(turn, reading).flatMap(reach -> reach.and(inside));
        }
    }

    @Override
    public Scope asserted(Asserted node) {
        return node.pattern().accept(this);
    }

    @Override
    public Scope sure(Sure node) {
        return node.pattern().accept(this);
    }

    @Override
    public Scope named(Named node) {
        return node.meaning().accept(this);
    }

    @Override
    public Scope inflected(Inflected node) {
        return WHOLE_TURN;
    }

    @Override
    public Scope someOf(SomeOf node) {
        return anyOf(new AnyOf(node.choices()));
    }

    @Override
    public Scope beside(Beside node) {
        return node.kept().accept(this);
    }

    @Override
    public Scope captured(Captured node) {
        return node.pattern().accept(this);
    }

    @Override
    public Scope heard(Heard node) {
        return WHOLE_TURN;
    }

    @Override
    public Scope estimated(Estimated node) {
        return WHOLE_TURN;
    }

    /** Both operands must match in the turn; where, is the wider of the two. */
    private Scope both(Scope one, Scope other) {
        return one == other ? one : once(new Both(one, other));
    }

    private record Both(Scope one, Scope other) implements Scope {
        @Override
        public Optional<Reach> in(TurnView turn, Reading reading) {
            Optional<Reach> first = one.in(turn, reading);
            return first.isEmpty()
                    ? first
                    : other.in(turn, reading)
                            .map(reach -> new Reach(
                                    Math.min(reach.from(), first.get().from()),
                                    Math.max(reach.to(), first.get().to()),
                                    reach.fit() == Fit.YES && first.get().fit() == Fit.YES ? Fit.YES : Fit.MAYBE));
        }
    }

    private Scope either(Scope one, Scope other) {
        return once(new Either(one, other));
    }

    private record Either(Scope one, Scope other) implements Scope {
        @Override
        public Optional<Reach> in(TurnView turn, Reading reading) {
            Optional<Reach> first = one.in(turn, reading);
            Optional<Reach> second = other.in(turn, reading);
            return first.isEmpty() ? second : second.map(first.get()::hull).or(() -> first);
        }
    }
}

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads out of a pattern where it looks: its sides and windows. This is what an absence speaks of. */
final class Scopes implements Pattern.Visitor<Scope> {
    private static final Scope WHOLE_TURN =
            (turn, reading) -> turn.size() == 0 ? Optional.empty() : Optional.of(new Reach(0, turn.size(), Fit.YES));

    /** Markers of one side that look everywhere share what they search: see {@link Searched}. */
    private static final Map<Side, Scope> WHOLE_TURNS = Arrays.stream(Side.values())
            .collect(Collectors.toUnmodifiableMap(side -> side, side -> said(side, WHOLE_TURN)));

    private Scopes() {}

    static Scope of(Pattern pattern) {
        return pattern.accept(new Scopes());
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
                .reduce(Scopes::both)
                .orElse(WHOLE_TURN);
    }

    @Override
    public Scope anyOf(AnyOf node) {
        List<Scope> scopes = node.choices().stream()
                .map(choice -> choice.accept(this))
                .distinct()
                .toList();
        return scopes.stream().reduce(Scopes::either).orElse(WHOLE_TURN);
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
        Scope inner = node.pattern().accept(this);
        return inner == WHOLE_TURN ? Objects.requireNonNull(WHOLE_TURNS.get(node.side())) : said(node.side(), inner);
    }

    private static Scope said(Side side, Scope inner) {
        return (turn, reading) -> {
            Fit fit = side.fit(turn.turn.speaker());
            return fit == Fit.NO
                    ? Optional.empty()
                    : inner.in(turn, reading).flatMap(reach -> reach.and(new Reach(0, turn.size(), fit)));
        };
    }

    @Override
    public Scope window(Window node) {
        Scope inner = node.pattern().accept(this);
        if (Parts.holdSound(node.pattern())) {
            // what was measured may lie in the window although the words beside it do not
            return inner;
        }
        var bounds = new Bounds(node);
        return (turn, reading) -> {
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
        };
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
    private static Scope both(Scope one, Scope other) {
        if (one == other) {
            return one;
        }
        return (turn, reading) -> {
            Optional<Reach> first = one.in(turn, reading);
            return first.isEmpty()
                    ? first
                    : other.in(turn, reading)
                            .map(reach -> new Reach(
                                    Math.min(reach.from(), first.get().from()),
                                    Math.max(reach.to(), first.get().to()),
                                    reach.fit() == Fit.YES && first.get().fit() == Fit.YES ? Fit.YES : Fit.MAYBE));
        };
    }

    private static Scope either(Scope one, Scope other) {
        return (turn, reading) -> {
            Optional<Reach> first = one.in(turn, reading);
            Optional<Reach> second = other.in(turn, reading);
            return first.isEmpty() ? second : second.map(first.get()::hull).or(() -> first);
        };
    }
}

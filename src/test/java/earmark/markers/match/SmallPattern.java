package earmark.markers.match;

import earmark.markers.Beside;
import earmark.markers.Condition;
import earmark.markers.Known;
import earmark.markers.Pattern;
import earmark.markers.Pattern.Edge;
import earmark.markers.Pattern.Extent;
import earmark.markers.Pattern.Of;
import earmark.markers.Pattern.Step;
import earmark.markers.Pattern.Unit;
import earmark.markers.Side;
import earmark.markers.SomeOf;
import earmark.model.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Patterns over the words of {@link SmallTalk}, of every kind that {@link PlainReference} knows. */
final class SmallPattern {
    private static final List<String> FORMS =
            List.of("a", "b", "c", "ab", "\ud800\udf30b", "\u00e9a", "don't", "i\u0307", "1.5");
    private static final List<String> GLOBS = List.of("*", "a*", "*b", "?", "a?", "*a*", "?b");

    private final SplittableRandom random;

    SmallPattern(SplittableRandom random) {
        this.random = random;
    }

    /** A pattern of at most that depth. */
    Pattern next(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return leaf();
        }
        int less = depth - 1;
        return switch (random.nextInt(13)) {
            case 0 -> sequence(less);
            case 1 -> new Pattern.AnyOf(List.of(next(less), next(less)));
            case 2 -> new Pattern.Ordered(next(less), next(less), random.nextInt(4));
            case 3 -> new Pattern.Near(next(less), next(less), random.nextInt(4));
            case 4 -> new Pattern.NotNear(next(less), next(less), random.nextInt(3));
            case 5 -> new Pattern.NotIn(next(less), next(less));
            case 6 -> new Pattern.Where(next(less), List.of(condition(less)));
            case 7 -> new Pattern.Said(pick(Side.values()), next(less));
            case 8 -> window(next(less));
            case 9 -> {
                int most = random.nextBoolean() ? SomeOf.ANY_LENGTH : random.nextInt(1, 6);
                yield new SomeOf(random.nextInt(2, 4), List.of(next(less), next(less), next(less)), most);
            }
            case 10, 11 -> beside(less);
            // only around words: how sure something is that stands beside something else is another question
            default -> new Pattern.Sure(random.nextInt(11) / 10.0, false, leaf());
        };
    }

    private Pattern leaf() {
        return random.nextInt(4) == 0
                ? new Pattern.Wildcard(GLOBS.get(random.nextInt(GLOBS.size())))
                : new Pattern.Word(FORMS.get(random.nextInt(FORMS.size())));
    }

    private Pattern sequence(int depth) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(next(depth), false));
        for (int more = random.nextInt(1, 4); more > 0; more--) {
            steps.add(random.nextInt(steps.size() + 1), new Step(next(depth), random.nextInt(3) == 0));
        }
        return new Pattern.Sequence(steps);
    }

    private Condition condition(int depth) {
        boolean wanted = random.nextBoolean();
        return switch (random.nextInt(depth > 0 ? 7 : 6)) {
            case 0 -> new Condition.Holds(wanted, new Known.By(random.nextBoolean() ? Medium.CALL : Medium.EMAIL));
            case 1 -> new Condition.Stands(wanted, Condition.Turns.SAME, next(depth));
            case 2 -> new Condition.Stands(wanted, Condition.Turns.RUN, next(depth));
            case 6 ->
                new Condition.OneOf(
                        wanted,
                        List.of(List.of(condition(depth - 1), condition(depth - 1)), List.of(condition(depth - 1))));
            default -> {
                var which = random.nextBoolean() ? Condition.Which.PREV : Condition.Which.NEXT;
                var turns = new Condition.Turns(which, random.nextInt(1, 4), pick(Condition.Whose.values()));
                yield new Condition.Stands(wanted, turns, next(depth));
            }
        };
    }

    private Pattern window(Pattern pattern) {
        Of of = pick(Of.values());
        Unit unit = pick(Unit.values());
        unit = of == Of.TURN && unit == Unit.TURNS ? Unit.WORDS : unit;
        var extent = new Extent(unit == Unit.PERCENT ? random.nextInt(1, 101) : random.nextInt(1, 6), unit);
        return new Pattern.Window(pick(Edge.values()), extent, inWriting(unit, Unit.WORDS), of, pattern);
    }

    private Pattern beside(int depth) {
        Unit unit = pick(new Unit[] {Unit.SECONDS, Unit.TURNS, Unit.SENTENCES});
        return new Beside(
                next(depth),
                pick(Beside.Order.values()),
                random.nextInt(3) > 0,
                next(depth),
                new Extent(random.nextInt(4), unit),
                inWriting(unit, pick(new Unit[] {Unit.WORDS, Unit.TURNS, Unit.SENTENCES})));
    }

    private @org.jspecify.annotations.Nullable Extent inWriting(Unit unit, Unit instead) {
        return unit == Unit.SECONDS && random.nextBoolean() ? new Extent(random.nextInt(1, 5), instead) : null;
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }
}

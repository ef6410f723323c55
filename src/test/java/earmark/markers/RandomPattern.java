package earmark.markers;

import earmark.markers.Condition.Turns;
import earmark.markers.Condition.Which;
import earmark.markers.Condition.Whose;
import earmark.markers.Known.Comparison;
import earmark.markers.Known.Figure;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Asserted;
import earmark.markers.Pattern.Assertion;
import earmark.markers.Pattern.Edge;
import earmark.markers.Pattern.Extent;
import earmark.markers.Pattern.Named;
import earmark.markers.Pattern.Near;
import earmark.markers.Pattern.NotIn;
import earmark.markers.Pattern.NotNear;
import earmark.markers.Pattern.Of;
import earmark.markers.Pattern.Ordered;
import earmark.markers.Pattern.Said;
import earmark.markers.Pattern.Sequence;
import earmark.markers.Pattern.Step;
import earmark.markers.Pattern.Sure;
import earmark.markers.Pattern.Unit;
import earmark.markers.Pattern.Where;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Window;
import earmark.markers.Pattern.Word;
import earmark.model.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullMarked;

/** Patterns of every kind over the words of {@link Dialogue}, from a seed. */
@NullMarked
public final class RandomPattern {
    private static final Pattern LIST = new AnyOf(List.of(new Word("sorry"), new Wildcard("apologi?e")));

    /** Knows the one name that random patterns use. */
    public static final Names NAMES = name -> name.equals("regret") ? Optional.of(LIST) : Optional.empty();

    private static final String[] ODD_WORDS = {
        "near", "first", "20s", "agent", "next", "not", "of", "conf", "3.50", "near20"
    };
    private static final String[] GLOBS = {"*", "s*", "*y", "apologi?e", "?n", "*o*"};

    private RandomPattern() {}

    /** A pattern of at most that depth. */
    public static Pattern of(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return leaf(random);
        }
        int next = depth - 1;
        int words = random.nextInt(5);
        return switch (random.nextInt(15)) {
            case 0 -> sequence(random, next);
            case 1 -> new AnyOf(List.of(of(random, next), of(random, next)));
            case 2 -> new Ordered(of(random, next), of(random, next), words);
            case 3 -> new Near(of(random, next), of(random, next), words);
            case 4 -> new NotNear(of(random, next), of(random, next), words);
            case 5 -> new NotIn(of(random, next), of(random, next));
            case 6 -> where(random, next);
            case 7 -> new Said(Dialogue.pick(Side.values(), random), of(random, next));
            case 8 -> window(random, next);
            case 9 -> new Asserted(Dialogue.pick(Assertion.values(), random), of(random, next));
            case 10 ->
                new SomeOf(
                        2,
                        List.of(of(random, next), of(random, next), of(random, next)),
                        random.nextBoolean() ? SomeOf.ANY_LENGTH : 1 + random.nextInt(20));
            case 11, 12 -> beside(random, next);
            case 13 -> new Captured(random.nextBoolean() ? "one" : "other_2", of(random, next));
            default -> new Sure(random.nextInt(11) / 10.0, false, of(random, next));
        };
    }

    private static Pattern leaf(SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 8 -> new Inflected(Dialogue.word(random).replaceAll("'.*", ""));
            case 9 -> random.nextInt(4) > 0 ? heard(random) : estimated(random);
            case 0 -> new Named("regret", LIST);
            case 1 -> new Wildcard(Dialogue.pick(GLOBS, random));
            case 2 -> new Word(Dialogue.pick(ODD_WORDS, random));
            default -> new Word(Dialogue.word(random));
        };
    }

    private static Pattern sequence(SplittableRandom random, int depth) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(of(random, depth), false));
        int more = 1 + random.nextInt(3);
        for (int i = 0; i < more; i++) {
            steps.add(random.nextInt(2), new Step(of(random, depth), random.nextInt(3) == 0));
        }
        return new Sequence(steps);
    }

    private static Pattern where(SplittableRandom random, int depth) {
        var conditions = new ArrayList<Condition>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            conditions.add(condition(random, depth));
        }
        return new Where(of(random, depth), conditions);
    }

    private static Condition condition(SplittableRandom random, int depth) {
        boolean wanted = random.nextBoolean();
        if (depth > 0 && random.nextInt(6) == 0) {
            return choice(wanted, random, depth - 1);
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Condition.Holds(wanted, known(random));
            case 1 -> new Condition.Stands(wanted, Turns.SAME, of(random, depth));
            case 2 -> new Condition.Stands(wanted, Turns.RUN, of(random, depth));
            default -> {
                Which which = random.nextBoolean() ? Which.PREV : Which.NEXT;
                var turns = new Turns(which, 1 + random.nextInt(4), Dialogue.pick(Whose.values(), random));
                yield new Condition.Stands(wanted, turns, of(random, depth));
            }
        };
    }

    /** Begun by what is no pattern, for a choice of patterns is a pattern. */
    private static Condition choice(boolean wanted, SplittableRandom random, int depth) {
        List<List<Condition>> ways = new ArrayList<>();
        ways.add(List.of(new Condition.Holds(random.nextBoolean(), known(random)), condition(random, depth)));
        for (int more = random.nextInt(3); more > 0; more--) {
            ways.add(List.of(condition(random, depth)));
        }
        return ways.size() > 1 || !wanted
                ? new Condition.OneOf(wanted, ways)
                : ways.get(0).get(0);
    }

    private static Known known(SplittableRandom random) {
        Comparison comparison = Dialogue.pick(Comparison.values(), random);
        return switch (random.nextInt(4)) {
            case 0 -> new Known.By(Dialogue.pick(Medium.values(), random));
            case 1 -> new Known.Fact("queue", comparison, comparison == Comparison.EQUAL ? "bill* and more" : "12");
            case 2 ->
                new Known.Measure(Figure.LENGTH, Side.ANY, comparison, random.nextInt(99), new Extent(7, Unit.WORDS));
            default ->
                new Known.Measure(
                        Dialogue.pick(new Figure[] {Figure.SPEED, Figure.LATENCY, Figure.TALK_SHARE}, random),
                        Dialogue.pick(new Side[] {Side.AGENT, Side.CUSTOMER}, random),
                        comparison,
                        random.nextInt(100) / 100.0,
                        null);
        };
    }

    /** What the parser makes of it where there are no vectors. */
    private static Pattern estimated(SplittableRandom random) {
        double least = (1 + random.nextInt(100)) / 100.0;
        return new Estimated(Estimated.Kind.LIKE, "nobody called " + Dialogue.word(random), least, Estimator.UNABLE);
    }

    private static Pattern heard(SplittableRandom random) {
        var kind = Dialogue.pick(Heard.Kind.values(), random);
        Side by = kind == Heard.Kind.HOLD ? Side.ANY : Dialogue.pick(Side.values(), random);
        return new Heard(kind, 100L * (1 + random.nextInt(9)), by, null, null);
    }

    private static Pattern beside(SplittableRandom random, int depth) {
        Unit unit = Dialogue.pick(new Unit[] {Unit.SECONDS, Unit.TURNS, Unit.SENTENCES}, random);
        Extent writing = unit == Unit.SECONDS && random.nextBoolean() ? new Extent(5, Unit.WORDS) : null;
        return new Beside(
                of(random, depth),
                Dialogue.pick(Beside.Order.values(), random),
                random.nextInt(3) > 0,
                of(random, depth),
                new Extent(random.nextInt(9), unit),
                writing);
    }

    private static Pattern window(SplittableRandom random, int depth) {
        Of of = Dialogue.pick(Of.values(), random);
        Unit unit = Dialogue.pick(Unit.values(), random);
        unit = of == Of.TURN && unit == Unit.TURNS ? Unit.WORDS : unit;
        var extent = new Extent(1 + random.nextInt(9), unit);
        Extent writing = unit == Unit.SECONDS && random.nextBoolean() ? new Extent(5, Unit.WORDS) : null;
        return new Window(Dialogue.pick(Edge.values(), random), extent, writing, of, of(random, depth));
    }
}

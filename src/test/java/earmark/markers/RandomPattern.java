package earmark.markers;

import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Asserted;
import earmark.markers.Pattern.Assertion;
import earmark.markers.Pattern.Condition;
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
import earmark.markers.Pattern.Which;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Window;
import earmark.markers.Pattern.Word;
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

    private static final String[] ODD_WORDS = {"near", "first", "20s", "agent", "next", "not", "of", "conf", "3.50"};
    private static final String[] GLOBS = {"*", "s*", "*y", "apologi?e", "?n", "*o*"};

    private RandomPattern() {}

    /** A pattern of at most that depth. */
    public static Pattern of(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return leaf(random);
        }
        int next = depth - 1;
        int words = random.nextInt(5);
        return switch (random.nextInt(11)) {
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
            default -> new Sure(random.nextInt(11) / 10.0, of(random, next));
        };
    }

    private static Pattern leaf(SplittableRandom random) {
        return switch (random.nextInt(8)) {
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
            Which which = Dialogue.pick(Which.values(), random);
            conditions.add(new Condition(random.nextBoolean(), which, of(random, depth)));
        }
        return new Where(of(random, depth), conditions);
    }

    private static Pattern window(SplittableRandom random, int depth) {
        Of of = Dialogue.pick(Of.values(), random);
        Unit unit = of == Of.TURN ? Unit.WORDS : Dialogue.pick(Unit.values(), random);
        var extent = new Extent(1 + random.nextInt(9), unit);
        Extent writing = unit == Unit.SECONDS && random.nextBoolean() ? new Extent(5, Unit.WORDS) : null;
        return new Window(Dialogue.pick(Edge.values(), random), extent, writing, of, of(random, depth));
    }
}

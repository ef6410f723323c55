package earmark.index;

import earmark.markers.Beside;
import earmark.markers.Captured;
import earmark.markers.Condition;
import earmark.markers.Estimated;
import earmark.markers.Estimator;
import earmark.markers.Heard;
import earmark.markers.Inflected;
import earmark.markers.Known;
import earmark.markers.Pattern;
import earmark.markers.Side;
import earmark.markers.SomeOf;
import earmark.model.Medium;
import earmark.model.TextSpan;
import earmark.store.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Patterns of every kind of node, made up from a seed. Use from one thread. */
final class RandomPatterns {
    private final SplittableRandom random;
    private final List<String> vocabulary;

    RandomPatterns(long seed, List<String> vocabulary) {
        random = new SplittableRandom(seed);
        this.vocabulary = vocabulary;
    }

    Pattern next(int depth) {
        if (depth == 0) {
            return random.nextInt(4) == 0 ? wildcard() : word();
        }
        Pattern inner = next(depth - 1);
        return switch (random.nextInt(19)) {
            case 0 -> word();
            case 1 -> wildcard();
            case 2, 3 -> sequence(depth);
            case 4, 5 -> new Pattern.AnyOf(several(depth, 1 + random.nextInt(4)));
            case 6 -> new Pattern.Ordered(inner, next(depth - 1), random.nextInt(6));
            case 7 -> new Pattern.Near(inner, next(depth - 1), random.nextInt(6));
            case 8 ->
                random.nextBoolean()
                        ? new Pattern.NotNear(inner, next(depth - 1), random.nextInt(6))
                        : new Pattern.NotIn(inner, next(depth - 1));
            case 9 -> new Pattern.Where(inner, List.of(condition(depth)));
            case 10 -> new Pattern.Said(pick(Side.values()), inner);
            case 11 -> window(inner);
            case 12 ->
                random.nextBoolean()
                        ? new Pattern.Asserted(pick(Pattern.Assertion.values()), inner)
                        : new Pattern.Sure(random.nextInt(100) / 100.0, random.nextBoolean(), inner);
            case 13 -> new Inflected(List.of("cancel", "call", "be", "refund").get(random.nextInt(4)));
            case 14 -> new SomeOf(2, List.of(inner, next(depth - 1), next(depth - 1)), SomeOf.ANY_LENGTH);
            case 15 -> beside(inner, next(depth - 1));
            case 16 -> new Captured("part", inner);
            case 17 ->
                switch (random.nextInt(4)) {
                    case 0 -> heard();
                    case 1 -> estimated();
                    case 2 -> inner;
                    default ->
                        new Pattern.Sequence(List.of(new Pattern.Step(inner, false), new Pattern.Step(heard(), false)));
                };
            default -> new Pattern.Named("list", inner);
        };
    }

    private Pattern word() {
        return new Pattern.Word(vocabulary.get(random.nextInt(vocabulary.size())));
    }

    private Pattern wildcard() {
        String word = vocabulary.get(random.nextInt(vocabulary.size()));
        int cut = random.nextInt(word.length());
        String glob = switch (random.nextInt(6)) {
            case 0 -> "*";
            case 1 -> word.substring(0, cut) + "*";
            case 2 -> "*" + word.substring(cut);
            case 3 -> word.substring(0, cut) + "?" + word.substring(cut + 1);
            case 4 -> word.substring(0, cut) + "?" + word.substring(cut);
            default -> "*" + word.substring(cut, cut + 1) + "*?";
        };
        return new Pattern.Wildcard(glob);
    }

    private Pattern sequence(int depth) {
        var steps = new ArrayList<Pattern.Step>();
        steps.add(new Pattern.Step(next(depth - 1), false));
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            steps.add(random.nextInt(steps.size() + 1), new Pattern.Step(next(depth - 1), random.nextInt(3) == 0));
        }
        return new Pattern.Sequence(steps);
    }

    private List<Pattern> several(int depth, int count) {
        var several = new ArrayList<Pattern>();
        // now and then a list longer than one Lucene query may be
        int size = random.nextInt(40) == 0 ? 600 : count;
        for (int i = 0; i < size; i++) {
            several.add(next(size > 100 ? random.nextInt(2) * Math.min(1, depth - 1) : depth - 1));
        }
        return several;
    }

    private Condition condition(int depth) {
        boolean wanted = random.nextBoolean();
        if (random.nextInt(3) == 0) {
            return new Condition.Holds(wanted, known());
        }
        if (depth > 1 && random.nextInt(3) == 0) {
            List<List<Condition>> ways = List.of(
                    List.of(condition(depth - 1), condition(depth - 1)),
                    random.nextBoolean()
                            ? List.of(condition(depth - 1))
                            : List.of(new Condition.Holds(true, known()), condition(depth - 1)));
            return new Condition.OneOf(wanted, ways);
        }
        var turns = new Condition.Turns(
                pick(Condition.Which.values()), 1 + random.nextInt(4), pick(Condition.Whose.values()));
        return new Condition.Stands(wanted, turns, next(depth - 1));
    }

    private Known known() {
        Known.Comparison comparison = pick(Known.Comparison.values());
        return switch (random.nextInt(5)) {
            case 0 -> new Known.By(random.nextBoolean() ? Medium.CALL : Medium.EMAIL);
            case 1 -> new Known.Fact("team", Known.Comparison.EQUAL, random.nextBoolean() ? "bill*" : "service");
            case 2 -> new Known.Fact("csat", comparison, String.valueOf(random.nextInt(1, 6)));
            case 3 -> new Known.Fact("nobody", comparison, "1");
            default ->
                new Known.Measure(
                        pick(Known.Figure.values()), Side.AGENT, comparison, random.nextInt(100) / 10.0, null);
        };
    }

    private Pattern beside(Pattern kept, Pattern other) {
        Pattern.Unit unit = pick(new Pattern.Unit[] {Pattern.Unit.SECONDS, Pattern.Unit.TURNS, Pattern.Unit.SENTENCES});
        return new Beside(
                kept,
                pick(Beside.Order.values()),
                random.nextInt(3) > 0,
                other,
                new Pattern.Extent(random.nextInt(9), unit),
                unit == Pattern.Unit.SECONDS && random.nextBoolean()
                        ? new Pattern.Extent(random.nextInt(9), Pattern.Unit.WORDS)
                        : null);
    }

    /** Rates every turn by its number. */
    private Pattern estimated() {
        Estimator byNumber = (analysis, turns) -> turns.stream()
                .map(turn -> new Estimator.Estimate(turn, new TextSpan(0, 3), turn % 3 / 2.0, 1, null))
                .toList();
        return new Estimated(Estimated.Kind.LEARNED, "own", 0.5, byNumber);
    }

    private Pattern heard() {
        return new Heard(
                pick(Heard.Kind.values()), 100, random.nextBoolean() ? Side.ANY : pick(Side.values()), word(), null);
    }

    private Pattern window(Pattern inner) {
        Pattern.Of of = pick(Pattern.Of.values());
        Pattern.Unit unit = of == Pattern.Of.TURN ? Pattern.Unit.WORDS : pick(Pattern.Unit.values());
        return new Pattern.Window(
                pick(Pattern.Edge.values()), new Pattern.Extent(random.nextInt(1, 30), unit), null, of, inner);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** What dialogues are made of, and some words that no dialogue has. */
    static List<String> vocabulary() {
        var words = new ArrayList<>(Samples.WORDS);
        words.addAll(List.of("zebra", "x".repeat(300), "naïve", "it's", "日本語"));
        return words;
    }
}

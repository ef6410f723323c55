package earmark.markers;

import earmark.markers.Condition.Holds;
import earmark.markers.Condition.Stands;
import earmark.markers.Condition.Turns;
import earmark.markers.Condition.Which;
import earmark.markers.Condition.Whose;
import earmark.markers.Lexeme.Kind;
import earmark.markers.Pattern.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads what may follow {@code &}: {@code !next 3t of customer (b)}, {@code fact(queue)=billing}, a pattern, or a choice of
 * these in parentheses: {@code (next(b) | prev(c))}.
 */
final class ConditionParser {
    /** What a choice stands for when it is multiplied out is bounded. */
    private static final int MOST_WAYS = 32;

    private final LexemeReader in;
    private final Supplier<Pattern> scoped;
    private final Supplier<Pattern> primary;
    private final IntConsumer nest;

    /**
     * For one parser.
     *
     * @param scoped reads a pattern with its prefixes
     * @param primary reads what stands in parentheses
     * @param nest is told 1 when it goes deeper and -1 when it comes back
     */
    ConditionParser(LexemeReader in, Supplier<Pattern> scoped, Supplier<Pattern> primary, IntConsumer nest) {
        this.in = in;
        this.scoped = scoped;
        this.primary = primary;
        this.nest = nest;
    }

    /** Conditions joined by {@code &}, as the ways in which they hold; in each way all of its conditions must hold. */
    List<List<Condition>> all() {
        List<List<Condition>> ways = List.of(List.of());
        do {
            Lexeme at = in.peek();
            ways = both(ways, one(), at);
        } while (in.skip(Kind.AND));
        return ways;
    }

    private List<List<Condition>> one() {
        if (!isChoice()) {
            return List.of(List.of(single()));
        }
        boolean wanted = !in.skip(Kind.NOT);
        Lexeme open = in.take();
        nest.accept(1);
        List<List<Condition>> ways = new ArrayList<>();
        do {
            ways.addAll(all());
        } while (in.skip(Kind.OR));
        if (!in.skip(Kind.CLOSE)) {
            throw in.peek().is(Kind.END)
                    ? in.problem(open, open.quoted() + " is not closed", "add ')'")
                    : in.unexpected(in.peek());
        }
        nest.accept(-1);
        return wanted ? ways : opposite(ways, open);
    }

    private List<List<Condition>> opposite(List<List<Condition>> ways, Lexeme at) {
        List<List<Condition>> opposite = List.of(List.of());
        for (List<Condition> way : ways) {
            opposite = both(
                    opposite, way.stream().map(each -> List.of(each.opposite())).toList(), at);
        }
        return opposite;
    }

    private List<List<Condition>> both(List<List<Condition>> some, List<List<Condition>> others, Lexeme at) {
        List<List<Condition>> both = new ArrayList<>();
        for (List<Condition> one : some) {
            for (List<Condition> other : others) {
                both.add(Stream.concat(one.stream(), other.stream()).toList());
            }
        }
        if (both.size() > MOST_WAYS) {
            throw in.problem(
                    at,
                    "conditions that can hold in more than " + MOST_WAYS + " ways",
                    "write several 'say' lines, or put patterns together: next(a | b)");
        }
        return both;
    }

    /**
     * Whether parentheses begin here of which a choice begins with one of the conditions that are no pattern. A choice of
     * patterns, with conditions or without, is a pattern.
     */
    private boolean isChoice() {
        int at = in.peek().is(Kind.NOT) ? 1 : 0;
        if (!in.peekAt(at).is(Kind.OPEN)) {
            return false;
        }
        Deque<Boolean> mayHold = new ArrayDeque<>();
        boolean begins = true;
        do {
            Lexeme lexeme = in.peekAt(at);
            if (lexeme.is(Kind.OPEN) || lexeme.is(Kind.OPEN_OPTION)) {
                mayHold.push(begins && lexeme.is(Kind.OPEN));
            } else if (lexeme.is(Kind.CLOSE) || lexeme.is(Kind.CLOSE_OPTION)) {
                mayHold.pop();
            } else if (begins && isTurns(at)) {
                return true;
            } else if (begins && KnownText.begins(in, at)) {
                return true;
            }
            if (!lexeme.is(Kind.NOT)) {
                begins = (lexeme.is(Kind.OPEN) || lexeme.is(Kind.OR)) && Boolean.TRUE.equals(mayHold.peek());
            }
            at++;
        } while (!mayHold.isEmpty() && !in.peekAt(at).is(Kind.END));
        return false;
    }

    /** Whether turns are named there: {@code next(}, {@code prev 2t}, {@code run(}. */
    private boolean isTurns(int at) {
        String word = LexemeReader.word(in.peekAt(at));
        boolean called = in.peekAt(at + 1).is(Kind.OPEN);
        if (word.equals("run")) {
            return called && in.peekAt(at + 1).start() == in.peekAt(at).end();
        }
        return (word.equals("prev") || word.equals("next"))
                && (called || Extents.read(LexemeReader.word(in.peekAt(at + 1))).isPresent());
    }

    private Condition single() {
        boolean wanted = !in.skip(Kind.NOT);
        if (KnownText.begins(in, 0)) {
            return new Holds(wanted, KnownText.read(in));
        }
        String word = LexemeReader.word(in.peek());
        boolean called = in.peekAt(1).is(Kind.OPEN);
        boolean adjacent = called && in.peekAt(1).start() == in.peek().end();
        if (word.equals("run") && adjacent) {
            in.take();
            return new Stands(wanted, Turns.RUN, primary.get());
        }
        if (word.equals("prev") || word.equals("next")) {
            Which which = word.equals("prev") ? Which.PREV : Which.NEXT;
            if (called) {
                in.take();
                return new Stands(wanted, new Turns(which, 1, Whose.OTHER), primary.get());
            }
            Slips.refuseTurnsInWords(in);
            Optional<Extents.Pair> extent = Extents.read(LexemeReader.word(in.peekAt(1)));
            if (extent.isPresent()) {
                in.take();
                return new Stands(wanted, turns(which, extent.get()), primary.get());
            }
        }
        return new Stands(wanted, Turns.SAME, scoped.get());
    }

    private Turns turns(Which which, Extents.Pair extent) {
        Lexeme at = in.take();
        int count = extent.extent().amount();
        if (extent.extent().unit() != Unit.TURNS || extent.inWriting() != null) {
            throw in.problem(at, at.quoted() + " is not a number of turns", "for example next 3t (thanks)");
        }
        if (count < 1 || count > Turns.MOST) {
            throw in.problem(at, count + " turns", "1 to " + Turns.MOST + "; farther away use before<=300s");
        }
        Whose whose = Whose.OTHER;
        if (LexemeReader.word(in.peek()).equals("of")) {
            in.take();
            Lexeme name = in.take();
            whose = Whose.of(LexemeReader.word(name))
                    .orElseThrow(() -> in.problem(
                            name,
                            name.quoted() + " is not whose turns are counted",
                            "other, speaker, run, any, agent, customer, robot or third_party"));
        }
        if (!in.peek().is(Kind.OPEN)) {
            throw in.problem(
                    in.peek(),
                    in.peek().quoted() + " where '(' was expected",
                    "what must stand in those turns goes into parentheses: next 3t (thanks)");
        }
        return new Turns(which, count, whose);
    }
}

package earmark.markers;

import earmark.markers.Condition.Holds;
import earmark.markers.Condition.OneOf;
import earmark.markers.Condition.Stands;
import earmark.markers.Condition.Turns;
import earmark.markers.Condition.Which;
import earmark.markers.Condition.Whose;
import earmark.markers.Lexeme.Kind;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Unit;
import earmark.markers.Pattern.Where;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Reads what may follow {@code &}: {@code !next 3t of customer (b)}, {@code fact(queue)=billing}, a pattern, or a choice of
 * these in parentheses: {@code (next(b) | prev(c))}.
 */
final class ConditionParser {
    private static final Set<String> JOINERS = Set.of("and", "or");

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

    /** Throws when conditions that stand alone begin with what would join them to others. */
    static void refuseJoiner(LexemeReader in) {
        Lexeme first = in.peek();
        boolean word = JOINERS.contains(LexemeReader.word(first)) && KnownText.begins(in, 1);
        if (word || first.is(Kind.AND) || first.is(Kind.OR)) {
            throw in.problem(
                    first,
                    first.quoted() + " at the begin of conditions",
                    "leave it out: all 'where' lines must hold; one of several ways stands on one line, with | between");
        }
    }

    /** Conditions joined by {@code &}; all of them must hold. */
    List<Condition> all() {
        var all = new ArrayList<Condition>();
        do {
            all.addAll(one());
        } while (in.skip(Kind.AND));
        String joiner = LexemeReader.word(in.peek());
        if (JOINERS.contains(joiner)) {
            String sign = joiner.equals("or") ? "|" : "&";
            throw in.problem(
                    in.peek(),
                    in.peek().quoted() + " between conditions",
                    "write " + sign + ": next(thanks) " + sign + " prev(no)");
        }
        return all;
    }

    /** Ways joined by {@code |}, of which one must hold; a single way is its conditions. */
    List<Condition> alternatives() {
        var ways = new ArrayList<List<Condition>>();
        do {
            if (!ways.isEmpty()) {
                refuseBareValue(ways.get(ways.size() - 1));
            }
            ways.add(all());
        } while (in.skip(Kind.OR));
        return ways.size() == 1 ? ways.get(0) : List.of(oneOf(ways));
    }

    private List<Condition> one() {
        if (!isChoice()) {
            return List.of(single());
        }
        boolean wanted = !in.skip(Kind.NOT);
        Lexeme open = in.take();
        nest.accept(1);
        List<Condition> inside = alternatives();
        if (!in.skip(Kind.CLOSE)) {
            throw in.peek().is(Kind.END)
                    ? in.problem(open, open.quoted() + " is not closed", "add ')'")
                    : in.unexpected(in.peek());
        }
        nest.accept(-1);
        if (wanted) {
            return inside;
        }
        return List.of(inside.size() == 1 ? inside.get(0).opposite() : new OneOf(false, List.of(inside)));
    }

    /** A choice of nothing but what stands in the same turn is a pattern, as it is behind {@code &}. */
    private static Condition oneOf(List<List<Condition>> ways) {
        boolean patterns = ways.stream()
                .allMatch(way -> way.get(0) instanceof Stands stands
                        && stands.wanted()
                        && stands.turns().equals(Turns.SAME));
        return patterns
                ? new Stands(
                        true,
                        Turns.SAME,
                        new AnyOf(ways.stream().map(ConditionParser::pattern).toList()))
                : new OneOf(true, ways);
    }

    private static Pattern pattern(List<Condition> way) {
        Pattern first = ((Stands) way.get(0)).pattern();
        return way.size() == 1 ? first : new Where(first, way.subList(1, way.size()));
    }

    /** {@code fact(queue)=billing | complaints}: what follows would be a word of the turn, and is hardly meant so. */
    private void refuseBareValue(List<Condition> way) {
        if (!(way.get(way.size() - 1) instanceof Holds holds) || holds.what() instanceof Known.Measure) {
            return;
        }
        int words = 0;
        boolean quoted = in.peek().is(Kind.QUOTED);
        while (in.peekAt(words).is(Kind.CHUNK)
                && !Keywords.isReserved(LexemeReader.word(in.peekAt(words)))
                && !KnownText.begins(in, words)) {
            words++;
        }
        words += quoted ? 1 : 0;
        Lexeme after = in.peekAt(words);
        if (words > 0 && (after.is(Kind.OR) || after.is(Kind.CLOSE) || after.is(Kind.END))) {
            String begin = holds.what() instanceof Known.Fact fact ? "fact(" + fact.name() + ")" : "medium";
            throw in.problem(
                    in.peek(),
                    in.peek().quoted() + " beside a value would be a word of the turn",
                    "for one of several values write " + begin
                            + "=(a | b); to look for the word, put it into parentheses");
        }
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
            } else if (begins && (lexeme.is(Kind.NOT) || KnownText.begins(in, at))) {
                // after the parenthesis, for a '!' before it was stepped over
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
        boolean not = in.skip(Kind.NOT);
        refuseNot();
        if (KnownText.begins(in, 0)) {
            boolean wanted = not == KnownText.isUnequal(in);
            List<Condition> values = KnownText.read(in).stream()
                    .map(known -> (Condition) new Holds(true, known))
                    .toList();
            Condition one = values.size() == 1
                    ? values.get(0)
                    : new OneOf(true, values.stream().map(List::of).toList());
            return wanted ? one : one.opposite();
        }
        boolean wanted = !not;
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

    /** {@code not fact(queue)=billing}. */
    private void refuseNot() {
        Lexeme first = in.peek();
        if (LexemeReader.word(first).equals("not")) {
            Lexeme after = in.peekAt(1);
            String example = KnownText.begins(in, 1) || isTurns(1) || !after.is(Kind.CHUNK) ? "" : ", !" + after.text();
            throw in.problem(
                    first,
                    first.quoted() + " in front of a condition",
                    "write !: !fact(queue)=billing, !next(thanks)" + example);
        }
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

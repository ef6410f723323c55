package earmark.markers;

import earmark.markers.Condition.Holds;
import earmark.markers.Condition.Stands;
import earmark.markers.Condition.Turns;
import earmark.markers.Condition.Which;
import earmark.markers.Condition.Whose;
import earmark.markers.Lexeme.Kind;
import earmark.markers.Pattern.Unit;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what may follow {@code &}: {@code !next 3t of customer (b)}, {@code fact(queue)=billing}, a pattern. */
final class ConditionParser {
    private final LexemeReader in;
    private final Supplier<Pattern> scoped;
    private final Supplier<Pattern> primary;

    /**
     * For one parser.
     *
     * @param scoped reads a pattern with its prefixes
     * @param primary reads what stands in parentheses
     */
    ConditionParser(LexemeReader in, Supplier<Pattern> scoped, Supplier<Pattern> primary) {
        this.in = in;
        this.scoped = scoped;
        this.primary = primary;
    }

    Condition next() {
        boolean wanted = !in.skip(Kind.NOT);
        if (KnownText.begins(in)) {
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

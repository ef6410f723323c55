package earmark.markers.match;

import earmark.markers.Pattern;
import earmark.model.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds a pattern in interactions. It alone decides what matches; an index only proposes turns. Thread-safe.
 *
 * <p>The work in one turn is bounded, so a nasty pattern ends in an unfinished turn and never in a hang.
 */
public final class Matcher {
    private final Ready finder;

    /** For one pattern. */
    public Matcher(Pattern pattern) {
        this.finder = new PatternCompiler(ShippedCues.ASSERTIONS).compile(pattern);
    }

    /** All matches in an interaction. */
    public Matches match(Analysis analysis) {
        return match(analysis, turn -> true);
    }

    /**
     * The matches in some of the turns.
     *
     * @param analysis the interaction, whole: neighbouring turns may matter
     * @param turns tells by index which turns to look at
     */
    public Matches match(Analysis analysis, IntPredicate turns) {
        Reading reading = Reading.of(analysis);
        var found = new ArrayList<Match>();
        var unfinished = new ArrayList<Integer>();
        for (TurnView turn : reading.turns) {
            if (turns.test(turn.turn.index())) {
                try {
                    for (Span span : best(finder.findWhereNeeded(turn, Work.in(reading, turn.size())))) {
                        found.add(match(reading, turn, span));
                    }
                } catch (Work.Exceeded e) {
                    unfinished.add(turn.turn.index());
                }
            }
        }
        return new Matches(found, unfinished);
    }

    /** Of overlapping spans the longest; doubtful ones only where no certain one is. In order. */
    static List<Span> best(List<Span> spans) {
        if (spans.isEmpty()) {
            return spans;
        }
        List<Span> certain = Span.longest(spans.stream().filter(Span::isCertain).toList());
        if (certain.size() == spans.size()) {
            return certain;
        }
        var best = new ArrayList<>(certain);
        var placed = new Placed(certain);
        Span.longest(spans.stream()
                        .filter(span -> !span.isCertain()
                                && placed.near(span.from(), span.to()).stream().noneMatch(span::overlaps))
                        .toList())
                .forEach(best::add);
        return Span.distinct(best);
    }

    static Match match(Reading reading, TurnView turn, Span span) {
        return new Match(
                turn.place(reading.interaction.id(), span),
                turn.turn.speaker(),
                span.confidence(),
                turn.fields(span),
                span.doubt());
    }
}

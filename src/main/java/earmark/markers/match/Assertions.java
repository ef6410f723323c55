package earmark.markers.match;

import earmark.markers.Pattern.Assertion;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether words are affirmed, negated or reported, by what stands to their left in the same sentence
 * ({@code methods.md} 2.3, rule 3), or echoed. Immutable.
 */
final class Assertions {
    /** Negation reaches so many tokens to the right. */
    private static final int NEGATION_TOKENS = 4;
    /** A reporting verb with its person reaches so many tokens to the right. */
    private static final int REPORTING_TOKENS = 5;

    private final Finder negations;
    private final Finder verbs;
    private final Finder persons;

    private final Echo echo;

    Assertions(Finder negations, Finder verbs, Finder persons, Echo echo) {
        this.negations = negations;
        this.verbs = verbs;
        this.persons = persons;
        this.echo = echo;
    }

    Finder keeping(Assertion wanted, Finder finder) {
        return switch (wanted) {
            case ECHOED -> echo.answeredBy(finder);
            case ECHOING -> echo.followedBy(finder);
            default -> byWordsBefore(wanted, finder);
        };
    }

    private Finder byWordsBefore(Assertion wanted, Finder finder) {
        return (turn, work) -> {
            List<Span> spans = finder.find(turn, work);
            if (spans.isEmpty()) {
                return spans;
            }
            List<Span> negating = negations.find(turn, work);
            List<Span> saying = verbs.find(turn, work);
            List<Span> speaking = saying.isEmpty() ? List.of() : persons.find(turn, work);
            var kept = new ArrayList<Span>();
            for (Span span : spans) {
                work.spend(1 + negating.size() + saying.size() + speaking.size());
                boolean negated = standsBefore(negating, span, NEGATION_TOKENS, turn);
                boolean reported = standsBefore(saying, span, REPORTING_TOKENS, turn)
                        && standsBefore(speaking, span, REPORTING_TOKENS, turn);
                boolean fits = wanted == Assertion.AFFIRMED
                        ? !negated && !reported
                        : wanted == Assertion.NEGATED ? negated : reported;
                if (fits) {
                    kept.add(span);
                }
            }
            return kept;
        };
    }

    private static boolean standsBefore(List<Span> cues, Span span, int tokens, TurnView turn) {
        int leftmost = Math.max(span.from() - tokens, turn.sentenceStart[span.from()]);
        return cues.stream().anyMatch(cue -> cue.from() >= leftmost && cue.to() <= span.from());
    }
}

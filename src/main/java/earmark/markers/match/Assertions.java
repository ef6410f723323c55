package earmark.markers.match;

import earmark.markers.Pattern.Assertion;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells whether words are affirmed, negated, reported, hypothetical or about others, by what stands to their left in the same sentence
 * ({@code methods.md} 2.3, rule 3), or echoed. Immutable.
 */
final class Assertions {
    /** Negation reaches so many tokens to the right. */
    private static final int NEGATION_TOKENS = 4;
    /** A reporting verb with its person reaches so many tokens to the right. */
    private static final int REPORTING_TOKENS = 5;

    /** A supposition reaches so many tokens to the right. */
    private static final int HYPOTHETICAL_TOKENS = 6;
    /** Of whom it is said stands among so many tokens before. */
    private static final int PERSON_TOKENS = 5;

    private final Cues cues;
    private final Echo echo;

    /**
     * The word lists that tell it, ready to run.
     *
     * @param negations what denies
     * @param verbs what reports
     * @param persons whose words are reported
     * @param suppositions what makes it hypothetical
     * @param others somebody else
     * @param selves who speaks or is spoken to
     * @param backchannels with what people only show that they listen
     */
    record Cues(
            Finder negations,
            Finder verbs,
            Finder persons,
            Finder suppositions,
            Finder others,
            Finder selves,
            Finder backchannels) {}

    Assertions(Cues cues, Echo echo) {
        this.cues = cues;
        this.echo = echo;
    }

    Finder backchannels() {
        return cues.backchannels;
    }

    Finder keeping(Assertion wanted, Finder finder) {
        return switch (wanted) {
            case ECHOED -> echo.answeredBy(finder);
            case ECHOING -> echo.followedBy(finder);
            case QUERIED ->
                (turn, work) ->
                        finder.find(turn, work).stream().filter(turn::isQueried).toList();
            default -> byWordsBefore(wanted, finder);
        };
    }

    private Finder byWordsBefore(Assertion wanted, Finder finder) {
        return (turn, work) -> {
            List<Span> spans = finder.find(turn, work);
            if (spans.isEmpty()) {
                return spans;
            }
            boolean all = wanted == Assertion.FACTUAL;
            boolean own = all || wanted == Assertion.AFFIRMED;
            Predicate<Span> never = span -> false;
            Predicate<Span> negated = own || wanted == Assertion.NEGATED ? negated(turn, work) : never;
            Predicate<Span> reported = own || wanted == Assertion.REPORTED ? reported(turn, work) : never;
            Predicate<Span> supposed = all || wanted == Assertion.HYPOTHETICAL ? supposed(turn, work) : never;
            Predicate<Span> ofOthers = all || wanted == Assertion.ABOUT_OTHERS ? ofOthers(turn, work) : never;
            Predicate<Span> any = negated.or(reported).or(supposed).or(ofOthers);
            return spans.stream().filter(own ? any.negate() : any).toList();
        };
    }

    private Predicate<Span> negated(TurnView turn, Work work) {
        var negating = new Placed(cues.negations.find(turn, work));
        return span -> standsBefore(negating, span, NEGATION_TOKENS, turn, work);
    }

    private Predicate<Span> reported(TurnView turn, Work work) {
        List<Span> saying = cues.verbs.find(turn, work);
        var verbs = new Placed(saying);
        var persons = new Placed(saying.isEmpty() ? List.of() : cues.persons.find(turn, work));
        return span -> standsBefore(verbs, span, REPORTING_TOKENS, turn, work)
                && standsBefore(persons, span, REPORTING_TOKENS, turn, work);
    }

    private Predicate<Span> supposed(TurnView turn, Work work) {
        var supposing = new Placed(cues.suppositions.find(turn, work));
        return span -> standsBefore(supposing, span, HYPOTHETICAL_TOKENS, turn, work);
    }

    /** The nearest person before it is somebody else. */
    private Predicate<Span> ofOthers(TurnView turn, Work work) {
        List<Span> about = cues.others.find(turn, work);
        var others = new Placed(about);
        var selves = new Placed(about.isEmpty() ? List.of() : cues.selves.find(turn, work));
        return span -> {
            int other = nearestBefore(others, span, turn, work);
            return other >= 0 && other > nearestBefore(selves, span, turn, work);
        };
    }

    /** Where the nearest cue before a span ends; -1 without one. */
    private static int nearestBefore(Placed cues, Span span, TurnView turn, Work work) {
        return before(cues, span, PERSON_TOKENS, turn, work)
                .mapToInt(Span::to)
                .max()
                .orElse(-1);
    }

    private static boolean standsBefore(Placed cues, Span span, int tokens, TurnView turn, Work work) {
        return before(cues, span, tokens, turn, work).findAny().isPresent();
    }

    /** The cues that stand among so many tokens before a span, in its sentence. */
    private static Stream<Span> before(Placed cues, Span span, int tokens, TurnView turn, Work work) {
        int leftmost = Math.max(span.from() - tokens, turn.sentenceStart[turn.firstToken(span)]);
        List<Span> near = cues.beginning(leftmost, span.from());
        work.spend(1 + near.size());
        return near.stream().filter(cue -> cue.to() <= span.from());
    }
}

package earmark.markers.match;

import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.ShippedWords;
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
    private final Finder finder;

    /** For one pattern. */
    public Matcher(Pattern pattern) {
        this(pattern, compiler());
    }

    Matcher(Pattern pattern, PatternCompiler compiler) {
        this.finder = compiler.compile(pattern);
    }

    /** Makes patterns ready to run, with the shipped word lists that say what negates and what reports. */
    static PatternCompiler compiler() {
        return Shipped.COMPILER;
    }

    /** Read once, when first needed; never changed. */
    private static final class Shipped {
        private static final Finder NOTHING = (turn, work) -> List.of();
        private static final PatternCompiler COMPILER = compiler(new ShippedWords());

        private static PatternCompiler compiler(ShippedWords words) {
            var cues = new Assertions.Cues(
                    list(words, "negation"),
                    list(words, "reporting"),
                    list(words, "persons"),
                    query(words, "@hypothetical notin @polite_request"),
                    list(words, "others"),
                    list(words, "selves"),
                    list(words, "backchannels"));
            return new PatternCompiler(new Assertions(cues, new Echo(list(words, "small_words"))));
        }

        private static Finder list(ShippedWords words, String name) {
            return query(words, "@" + name);
        }

        private static Finder query(ShippedWords words, String query) {
            var none = new Assertions.Cues(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
            var plain = new PatternCompiler(new Assertions(none, new Echo(NOTHING)));
            return plain.compile(PatternParser.parse(query, words));
        }
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
                    for (Span span : best(finder.find(turn, Work.in(reading, turn.size())))) {
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
        List<Span> certain = Span.longest(spans.stream().filter(Span::isCertain).toList());
        if (certain.size() == spans.size()) {
            return certain;
        }
        var best = new ArrayList<>(certain);
        Span.longest(spans.stream()
                        .filter(span -> !span.isCertain() && certain.stream().noneMatch(span::overlaps))
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

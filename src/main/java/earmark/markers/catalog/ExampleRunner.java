package earmark.markers.catalog;

import earmark.markers.Example;
import earmark.markers.Expectation;
import earmark.markers.Marker;
import earmark.markers.match.RuleTagger;
import earmark.model.Analysis;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Outcome;
import earmark.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Runs the examples of markers: what {@code earmark markers check} and the build do. Thread-safe. */
public final class ExampleRunner {
    private static final double UNSURE = 0;
    private final Function<Interaction, Analysis> analyze;

    /** With what cuts the examples into words. */
    public ExampleRunner(Function<Interaction, Analysis> analyze) {
        this.analyze = analyze;
    }

    /** Runs every example of every marker; what fails, in file order. */
    public List<Problem> run(List<Marker> markers) {
        var problems = new ArrayList<Problem>();
        markers.forEach(marker -> each(marker).forEach(problems::addAll));
        return problems;
    }

    /** Runs every example of a marker: what is wrong with each, in file order; nothing with one that holds. */
    public List<List<Problem>> each(Marker marker) {
        // to make the marker ready costs more than most examples
        var tagger = new RuleTagger(List.of(marker.always()));
        return marker.examples().stream()
                .map(example -> run(marker, example, tagger))
                .toList();
    }

    /** Runs one example; empty when it holds. */
    public List<Problem> run(Marker marker, Example example) {
        return run(marker, example, new RuleTagger(List.of(marker.always())));
    }

    /** What is wrong with an example as it is written, whatever its marker looks for. */
    static List<Problem> unreadable(Example example) {
        try {
            return marks(example, ExampleScript.read(example.script(), UNSURE));
        } catch (EarmarkException e) {
            return e.problems();
        }
    }

    private static List<Problem> marks(Example example, ExampleScript script) {
        boolean needsMarks = example.expects() == Expectation.HIT || example.expects() == Expectation.KNOWN_WRONG;
        if (needsMarks == script.marked().isEmpty()) {
            return List.of(problem(
                    example,
                    needsMarks ? "no <<…>> in this example" : "<<…>> in an example that expects no hit",
                    needsMarks ? "mark where the hit must be" : "take the marks out"));
        }
        return List.of();
    }

    private List<Problem> run(Marker marker, Example example, RuleTagger tagger) {
        List<Problem> unreadable = unreadable(example);
        if (!unreadable.isEmpty()) {
            return unreadable;
        }
        ExampleScript script = ExampleScript.read(example.script(), UNSURE);
        Analysis analysis = analyze.apply(script.interaction());
        Outcome outcome = tagger.tag(analysis).get(0).outcome();
        return holds(example.expects(), outcome, script)
                ? List.of()
                : List.of(problem(
                        example,
                        "expected " + expected(script, example) + ", got " + Explanation.of(outcome, analysis),
                        Explanation.nearest(marker, outcome, analysis)));
    }

    /**
     * Runs an example of a marker that is no rule.
     *
     * @param example what must come of it
     * @param lowConfidence of words with {@code ~}
     * @param judge what makes of an interaction
     * @return empty when it holds
     */
    public List<Problem> run(Example example, double lowConfidence, Function<Analysis, Outcome> judge) {
        try {
            ExampleScript script = ExampleScript.read(example.script(), lowConfidence);
            Analysis analysis = analyze.apply(script.interaction());
            Outcome outcome = judge.apply(analysis);
            return holds(example.expects(), outcome, script)
                    ? List.of()
                    : List.of(problem(
                            example,
                            "expected " + expected(script, example) + ", got " + Explanation.of(outcome, analysis),
                            "mark whole turns; or train with more examples like this one, or set another threshold"));
        } catch (EarmarkException e) {
            return e.problems();
        }
    }

    private static boolean holds(Expectation expects, Outcome outcome, ExampleScript script) {
        return switch (expects) {
            case HIT, KNOWN_WRONG ->
                outcome instanceof Outcome.Present present
                        && edges(present.evidence().stream()
                                        .map(finding -> new ExampleScript.Marked(
                                                finding.place().turn(),
                                                finding.place().at()))
                                        .toList())
                                .equals(edges(script.marked()));
            case MISS -> outcome instanceof Outcome.Absent || outcome instanceof Outcome.NoOpportunity;
            case UNDETERMINED -> outcome instanceof Outcome.Undetermined;
            case NO_OPPORTUNITY -> outcome instanceof Outcome.NoOpportunity;
        };
    }

    /**
     * Where stretches begin, and where they end, in the order of the text. Steps of a model may share words, and of two
     * that overlap no mark says which end belongs to which begin.
     */
    private static List<List<Integer>> edges(List<ExampleScript.Marked> marked) {
        var edges = new ArrayList<List<Integer>>();
        for (ExampleScript.Marked one : marked) {
            edges.add(List.of(0, one.turn(), one.at().start()));
            edges.add(List.of(1, one.turn(), one.at().end()));
        }
        edges.sort(Comparator.<List<Integer>>comparingInt(edge -> edge.get(0))
                .thenComparingInt(edge -> edge.get(1))
                .thenComparingInt(edge -> edge.get(2)));
        return edges;
    }

    private static String expected(ExampleScript script, Example example) {
        var expected = new StringBuilder(example.expects().keyword());
        for (ExampleScript.Marked marked : script.marked()) {
            String text = script.interaction().turns().get(marked.turn()).text();
            expected.append(Explanation.quote(marked.turn(), marked.at(), text));
        }
        return expected.toString();
    }

    private static Problem problem(Example example, String what, String hint) {
        return new Problem(example.script().at().toString(), what, hint);
    }
}

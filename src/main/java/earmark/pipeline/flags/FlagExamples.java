package earmark.pipeline.flags;

import earmark.flag.Flag;
import earmark.flag.FlagCase;
import earmark.flag.FlagRule;
import earmark.flag.Flagger;
import earmark.markers.Tagger;
import earmark.markers.catalog.TypedTalk;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Problem;
import earmark.model.Verdict;
import earmark.pipeline.MarkerPack;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tries rules on their own examples. Thread-safe. */
final class FlagExamples {
    private final MarkerPack markers;
    private final Tagger tagger;

    FlagExamples(MarkerPack markers) {
        this.markers = markers;
        tagger = markers.rules();
    }

    /** What is wrong, one problem an example. */
    List<Problem> run(List<FlagRule> rules) {
        var problems = new ArrayList<Problem>();
        for (FlagRule rule : rules) {
            rule.hits().forEach(example -> check(rule, example, true, problems));
            rule.misses().forEach(example -> check(rule, example, false, problems));
        }
        return problems;
    }

    private void check(FlagRule rule, Value example, boolean wanted, List<Problem> problems) {
        try {
            Interaction talk = TypedTalk.read(example.text());
            var flagger = new Flagger(List.of(rule));
            List<Verdict> verdicts = tagger.tag(MarkerPack.analyzer().analyze(talk));
            var queries = new RuleQueries(flagger, markers.catalog());
            FlagCase of = FlagCases.of(talk, verdicts, queries.found(talk), List.of());
            List<Flag> flags = flagger.flags(of, rule.queue());
            if (flags.isEmpty() == wanted) {
                problems.add(new Problem(
                        example.at().toString(),
                        rule.ref() + (wanted ? " is not raised here" : " is raised here"),
                        "the markers came to: " + outcomes(rule, of)));
            }
        } catch (EarmarkException e) {
            e.problems()
                    .forEach(problem ->
                            problems.add(new Problem(example.at().toString(), problem.what(), problem.hint())));
        }
    }

    /** What each of the rule's markers came to, so that whoever wrote it sees which term does not hold. */
    private static String outcomes(FlagRule rule, FlagCase of) {
        return rule.terms().stream()
                .map(term -> term + " (" + FlagCases.came(term, of) + ")")
                .collect(Collectors.joining(", "));
    }
}

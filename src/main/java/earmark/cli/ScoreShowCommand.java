package earmark.cli;

import earmark.feedback.AppealLaw;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.desk.EvaluationDesk;
import earmark.report.ScoredJson;
import earmark.report.ScoredText;
import earmark.report.SelfScoreText;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.propose.Judgements;
import earmark.store.EvaluationFilter;
import earmark.store.Home;
import earmark.store.Resolved;
import earmark.store.Scorecards;
import earmark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark score show}: evaluations with their evidence and their arithmetic. */
@Command(
        name = "show",
        description =
                "Shows an evaluation, or all of an interaction: answers, what they rest on, and the total with its"
                        + " arithmetic.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark score show nt-1003"})
final class ScoreShowCommand implements Callable<Integer> {
    @ParentCommand
    private ScoreCommand score;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "ID", description = "an evaluation or an interaction")
    private String name;

    @Option(names = "--format", defaultValue = "text", paramLabel = "FORM", description = "text (default) or jsonl")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            Scorecards kept = store.scorecards();
            kept.match();
            List<Evaluation> found = kept.evaluation(name).map(List::of).orElseGet(() -> of(store));
            if (found.isEmpty()) {
                throw new EarmarkException(
                        name, "no evaluation is called so, and none is of it", "earmark score list shows them");
            }
            PrintStream out = score.console().out();
            for (int i = 0; i < found.size(); i++) {
                Form form = kept.form(found.get(i).form()).orElseThrow();
                if (format == OutputFormat.text) {
                    out.print(i > 0 ? "\n" : "");
                    out.print(text(kept, form, found.get(i)));
                    out.print(beside(store, form, found.get(i)));
                } else {
                    out.println(ScoredJson.of(form, found.get(i)));
                }
            }
        }
        return 0;
    }

    private static String beside(Store store, Form form, Evaluation evaluation) {
        var desk = new EvaluationDesk(store, AppealLaw.STANDARD, Clock.systemUTC());
        var text = new StringBuilder();
        for (Evaluation self : desk.selfScores(evaluation)) {
            Form own = store.scorecards().form(self.form()).orElseThrow();
            text.append(SelfScoreText.beside(form, evaluation, own, self));
        }
        return text.toString();
    }

    private static String text(Scorecards kept, Form form, Evaluation evaluation) {
        List<String> notes = Judgements.shipped().in(evaluation).stream()
                .map(Problem::toString)
                .toList();
        return ScoredText.of(form, evaluation, kept.revisions(evaluation.id()).size(), notes);
    }

    private List<Evaluation> of(Store store) {
        return store.scorecards()
                .evaluations(
                        store.resolve(name) instanceof Resolved.One one
                                ? EvaluationFilter.ALL.of(one.id())
                                : EvaluationFilter.ALL.called(name));
    }
}

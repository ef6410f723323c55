package earmark.cli;

import earmark.report.ScoredLine;
import earmark.stats.Counted;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code earmark score list}: evaluations, one a line. */
@Command(
        name = "list",
        description =
                "Lists evaluations with what their answers come to; a claimed total that differs is shown beside it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark score list --agent 'Karen Hill'"})
final class ScoreListCommand implements Callable<Integer> {
    @ParentCommand
    private ScoreCommand score;

    @Mixin
    private HomeOption home;

    @Mixin
    private EvaluationsOption which;

    @Override
    public Integer call() throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            List<ScoredLine> lines = which.lines(store);
            lines.forEach(line -> score.console().out().print(line.toText()));
            score.console().err().println(Counted.of(lines.size(), "evaluation"));
        }
        return 0;
    }
}

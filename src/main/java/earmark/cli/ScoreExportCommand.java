package earmark.cli;

import earmark.report.ScoredJson;
import earmark.report.ScoredLine;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark score export}: evaluations for other programs. */
@Command(
        name = "export",
        description = {
            "Writes evaluations as JSON, one a line, or as CSV, a row an answer.",
            "What is written as JSON can be imported again; totals in it are computed and not read back."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark score export --format csv > scores.csv"})
final class ScoreExportCommand implements Callable<Integer> {
    @ParentCommand
    private ScoreCommand score;

    @Mixin
    private HomeOption home;

    @Mixin
    private EvaluationsOption which;

    @Option(names = "--format", defaultValue = "jsonl", paramLabel = "FORM", description = "jsonl (default) or csv")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            List<ScoredLine> lines = which.lines(store);
            PrintStream out = score.console().out();
            if (format == OutputFormat.csv) {
                out.print(ScoredLine.csv(lines));
            } else {
                lines.forEach(line -> out.println(ScoredJson.of(line.form(), line.evaluation())));
            }
        }
        return 0;
    }
}

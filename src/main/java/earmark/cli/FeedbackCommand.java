package earmark.cli;

import earmark.feedback.AgentFeedback;
import earmark.pipeline.feedback.AgentFeedbacks;
import earmark.pipeline.scores.CrossChecking;
import earmark.report.FeedbackReport;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark feedback}: what to say to an agent. */
@Command(
        name = "feedback",
        description =
                "What to say to an agent: strengths first, then what to work on, each with where it can be heard.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  earmark feedback \"Karen Hill\" --from 2026-10-01"})
final class FeedbackCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Mixin
    private PeriodOptions period;

    @Parameters(paramLabel = "AGENT", description = "name as it stands in the scores")
    private String agent;

    @Option(
            names = "--limit",
            defaultValue = "5",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "at most so many points of each kind (default: 5)")
    private int limit;

    @Option(names = "--format", defaultValue = "text", paramLabel = "FORM", description = "text (default) or json")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        PrintStream out = earmark.console().out();
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            AgentFeedback feedback = new AgentFeedbacks(
                            store,
                            new CrossChecking(store, pack.pack(home.path()).catalog(), Map.of()))
                    .of(agent, period.from(), period.until());
            var report = new FeedbackReport(feedback, store.feedback().coaching(agent));
            out.print(format == OutputFormat.text ? report.toText(limit) : report.toJson() + "\n");
            return 0;
        }
    }
}

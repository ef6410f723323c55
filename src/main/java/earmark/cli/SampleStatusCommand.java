package earmark.cli;

import earmark.pipeline.scores.SamplingRun;
import earmark.report.SampleLines;
import earmark.sampling.Plan;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark sample status}: whether plans were kept. */
@Command(
        name = "status",
        description = "Whether plans were kept, period by period: drawn, and scored.",
        mixinStandardHelpOptions = true)
final class SampleStatusCommand implements Callable<Integer> {
    @ParentCommand
    private SampleCommand parent;

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Parameters(arity = "0..1", paramLabel = "PLAN", description = "name of the plan (default: all)")
    private @Nullable String name;

    @Override
    public Integer call() throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            String wanted = name;
            List<Plan> plans =
                    wanted == null ? store.sampling().plans() : List.of(SampleDrawCommand.plan(store, wanted));
            var run = new SamplingRun(store, pack.pack(home.path()).catalog(), Clock.systemUTC());
            plans.forEach(plan -> parent.console().out().print(SampleLines.status(plan, run.status(plan))));
            return 0;
        }
    }
}

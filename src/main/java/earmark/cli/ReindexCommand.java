package earmark.cli;

import earmark.pipeline.MarkerPack;
import earmark.search.CatchUp;
import earmark.search.IndexKeeper;
import earmark.stats.Counted;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark reindex}: the search index anew from the database. */
@Command(
        name = "reindex",
        description = "Builds the search index anew from the database, which is the truth.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark reindex --home calls-home"})
final class ReindexCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Option(names = "--vectors", description = "makes the vectors for searching by meaning too, those that are missing")
    private boolean vectors;

    @Override
    public Integer call() throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            CatchUp done =
                    new IndexKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS).rebuild("it was asked for");
            done.problems().forEach(problem -> earmark.console().err().println(problem));
            if (done.elsewhere()) {
                earmark.console().err().println("another process is writing the index: try again when it is done");
                return 1;
            }
            earmark.console()
                    .out()
                    .println(Counted.of(done.interactions(), "interaction") + ", " + Counted.of(done.turns(), "turn")
                            + " indexed");
            if (vectors) {
                int made = MeaningOptions.keeper(store).catchUp(count -> {});
                earmark.console().out().println("vectors of " + Counted.of(made, "interaction") + " made");
            }
            return done.problems().isEmpty() ? 0 : 1;
        }
    }
}

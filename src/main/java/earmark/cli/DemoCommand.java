package earmark.cli;

import earmark.model.EarmarkException;
import earmark.report.InteractionLine;
import earmark.report.InteractionList;
import earmark.report.MarkerCounts;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import earmark.store.Summary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code earmark demo}: the main job on the corpus that comes with earmark. */
@Command(
        name = "demo",
        description = "Does the main job on the demo corpus: reads its calls, emails and chats, and says what to try.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark demo"})
final class DemoCommand implements Callable<Integer> {
    private static final List<String> FOLDERS = List.of("calls", "emails", "chats");

    private static final List<String> NEXT = List.of(
            "search 'customer @complaint'",
            "search 'agent @apology near<=20w @action_timescale'",
            "list --marker churn_threat",
            "show nt-1003",
            "verify");

    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Mixin
    private ReadingOptions reading;

    @Override
    public Integer call() throws Exception {
        Path corpus = corpus();
        reading.useUnlessGiven(corpus.resolve("earmark.yaml"));
        List<Path> folders = FOLDERS.stream().map(corpus::resolve).toList();
        int exitCode = IngestCommand.run(earmark.console(), home.path(), reading, false, folders);
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            print(store.list(Filter.ALL, Integer.MAX_VALUE));
        }
        return exitCode;
    }

    private static Path corpus() {
        Path corpus = Path.of(System.getProperty("earmark.root", "."), "corpora", "demo");
        if (!Files.isDirectory(corpus)) {
            throw new EarmarkException(
                    corpus.toString(), "the demo corpus is not there", "run scripts/earmark of a whole checkout");
        }
        return corpus;
    }

    private void print(List<Summary> kept) throws IOException {
        PrintStream out = earmark.console().out();
        List<InteractionLine> lines = kept.stream().map(ListCommand::line).toList();
        out.print(InteractionList.text(lines));
        out.println();
        out.print(MarkerCounts.text(lines));
        out.println();
        String earmark = System.getProperty("earmark.command", "earmark");
        out.println("Everything is kept in " + home.path() + ". Try next:");
        NEXT.forEach(next -> out.println("  " + earmark + " " + next + home.hint()));
    }
}

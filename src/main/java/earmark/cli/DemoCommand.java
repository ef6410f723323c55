package earmark.cli;

import earmark.model.EarmarkException;
import earmark.pipeline.Afresh;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.scores.FormPack;
import earmark.pipeline.scores.ScoreIntake;
import earmark.report.ImportText;
import earmark.report.InteractionLine;
import earmark.report.InteractionList;
import earmark.report.MarkerCounts;
import earmark.score.imports.ImportPlan;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import earmark.store.Summary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
            "score show nt-1003",
            "score propose nt-1003 --form service_quality",
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
        int exitCode = IngestCommand.run(earmark.console(), home.path(), reading, Afresh.NOTHING, folders);
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            print(store.list(Filter.ALL, Integer.MAX_VALUE));
            scores(store, corpus);
            next();
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
    }

    /** What two people thought of them, on the form that lies beside. */
    private void scores(Store store, Path corpus) throws IOException {
        MarkerPack markers = MarkerPack.shippedAnd(Optional.empty());
        var intake =
                new ScoreIntake(store, FormPack.all(store.scorecards(), Optional.of(corpus), markers), ZoneOffset.UTC);
        PrintStream out = earmark.console().out();
        ImportPlan plan = intake.plan(
                corpus.resolve("scorecards.csv"), Optional.empty(), Optional.empty(), Optional.empty(), true);
        out.print(ImportText.of(plan, ScoreIntake.fits(plan), false));
        ScoreImportCommand.keep(out, intake, plan);
        out.println();
    }

    private void next() {
        PrintStream out = earmark.console().out();
        String earmark = System.getProperty("earmark.command", "earmark");
        out.println("Everything is kept in " + home.path() + ". Try next:");
        NEXT.forEach(next -> out.println("  " + earmark + " " + next + home.hint()));
    }
}

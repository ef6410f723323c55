package earmark.cli;

import earmark.pipeline.MarkerPack;
import earmark.pipeline.past.MarkerDelta;
import earmark.pipeline.past.Retag;
import earmark.pipeline.past.ScoreEffects;
import earmark.score.Form;
import earmark.search.CatchUp;
import earmark.search.IndexKeeper;
import earmark.stats.Counted;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark retag}: changed markers over the past. */
@Command(
        name = "retag",
        description =
                "Tags anew what was tagged by another pack than today's. May be stopped at any time: run again, it"
                        + " goes on where it was.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark retag --dry-run",
            "  earmark retag --markers my-markers/",
            "  earmark retag --only apology"
        })
final class RetagCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Mixin
    private FormsOption forms;

    @Option(
            names = "--only",
            paramLabel = "MARKER",
            description = "only this marker, in everything kept; the rest stays as it was tagged")
    private @Nullable String only;

    @Option(names = "--dry-run", description = "only tell what would change")
    private boolean dry;

    @Option(
            names = "--examples",
            defaultValue = "3",
            paramLabel = "N",
            description = "so many changes of each kind and marker, for reading (default: 3)")
    private int examples;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), jsonl, or csv: a row a change")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        MarkerPack today = pack.pack(home.path());
        if (only != null && !today.names().contains(only)) {
            throw today.unknown(only);
        }
        Console console = earmark.console();
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC());
                var printer = new PastPrinter(console, format, examples, "tagging")) {
            List<Form> scorecards = forms.usable(
                    store.scorecards(), pack.settings(home.path()).scoring().scorecards(), today, printer::failed);
            printer.scoring(new ScoreEffects(store, scorecards, today, today, Clock.systemUTC()));
            List<MarkerDelta> deltas = new Retag(store, today, only, dry).run(printer);
            printer.summary(deltas);
            if (!dry) {
                CatchUp index = new IndexKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS).catchUp();
                index.problems().forEach(problem -> console.err().println(problem));
            }
            if (format == OutputFormat.text) {
                long left = only == null || dry ? 0 : store.countTaggedOtherwise(today.provenance());
                console.out()
                        .println((deltas.isEmpty() ? "" : "\n")
                                + Counted.of(printer.done(), "interaction")
                                + (dry ? " would be tagged anew, nothing written" : " tagged anew")
                                + (left > 0 ? "; " + left + " still of another pack (earmark retag)" : ""));
            }
            return printer.failures() == 0 ? 0 : 1;
        }
    }
}

package earmark.cli;

import earmark.model.EarmarkException;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.past.MarkerDelta;
import earmark.pipeline.past.PackDiff;
import earmark.pipeline.past.ScoreEffects;
import earmark.score.Form;
import earmark.stats.Counted;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark markers diff}: what another pack would find, before anything is tagged with it. */
@Command(
        name = "diff",
        description =
                "Tells what another pack would find in everything kept: hits added, removed and changed, how often"
                        + " each marker would be found, and which proposed answers and totals on scorecards would come out"
                        + " otherwise. Writes nothing.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "OLD and NEW are folders of marker files, used besides the shipped markers; 'shipped' is the shipped ones"
                    + " alone.",
            "",
            "Example:",
            "  earmark markers diff shipped my-markers/",
            "  earmark markers diff last-month/ my-markers/ --format csv > changes.csv"
        })
final class MarkersDiffCommand implements Callable<Integer> {
    private static final String SHIPPED = "shipped";

    @ParentCommand
    private MarkersCommand markers;

    @Mixin
    private HomeOption home;

    @Mixin
    private ConfigOption config;

    @Mixin
    private FormsOption forms;

    @Parameters(index = "0", paramLabel = "OLD", description = "the pack as it is")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "the pack as it would be")
    private String now;

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
        MarkerPack before = pack(old);
        MarkerPack after = pack(now);
        var diff = new PackDiff(before, after);
        Console console = markers.console();
        Home kept = Home.open(home.path());
        if (format == OutputFormat.text) {
            console.out()
                    .println(
                            diff.changed().isEmpty()
                                    ? "no marker means anything else"
                                    : "markers that mean something else: " + String.join(", ", diff.changed()));
        }
        try (Store store = Store.open(kept, Clock.systemUTC());
                var printer = new PastPrinter(console, format, examples, "comparing")) {
            List<Form> scorecards = forms.usable(
                    store.scorecards(), config.settings(home.path()).scoring().scorecards(), after, printer::failed);
            printer.scoring(new ScoreEffects(store, scorecards, before, after, Clock.systemUTC()));
            List<MarkerDelta> deltas = diff.run(store, printer);
            printer.summary(deltas);
            if (format == OutputFormat.text && !deltas.isEmpty()) {
                console.out().println("\n" + Counted.of(printer.done(), "interaction") + " looked at, nothing written");
            }
            return printer.failures() == 0 ? 0 : 1;
        }
    }

    /** Examples that fail are told, and do not keep anybody from seeing what would change. */
    private MarkerPack pack(String name) throws IOException {
        Optional<Path> folder = name.equals(SHIPPED) ? Optional.empty() : Optional.of(Path.of(name));
        try {
            return MarkerPack.shippedAnd(folder);
        } catch (EarmarkException e) {
            MarkerPack unproven = MarkerPack.unproven(folder);
            markers.console()
                    .err()
                    .println("note: examples in " + name + " do not come out as they should ("
                            + Counted.of(e.problems().size(), "fault") + "); earmark markers check " + name
                            + " tells which");
            return unproven;
        }
    }
}

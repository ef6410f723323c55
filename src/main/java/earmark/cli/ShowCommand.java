package earmark.cli;

import earmark.model.Correction;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Verdict;
import earmark.report.CorrectionText;
import earmark.report.FindingRow;
import earmark.report.InteractionJson;
import earmark.report.InteractionText;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark show}: one interaction with all that was found in it. */
@Command(
        name = "show",
        description = "Shows one interaction: its transcript, what was found where, and what was not.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark show 3f2a", "  earmark show nt-1003 --format json"})
final class ShowCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Parameters(paramLabel = "ID", description = "its id or the first digits of it, its fact 'id', or a file name")
    private String name;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), json, jsonl, or csv: the findings alone")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            InteractionId id = Kept.id(store, name);
            Interaction interaction = store.find(id).orElseThrow(() -> Kept.unknown(name));
            List<Verdict> verdicts = store.verdicts(id);
            print(interaction, verdicts, store.corrections().of(id));
            Stale stale = Stale.all(store, pack.folder(home.path()), earmark.console());
            if (stale.ids().contains(id)) {
                earmark.console().err().println("note: tagged by another pack than today's (" + stale.mark() + ")");
            }
        }
        return 0;
    }

    private void print(Interaction interaction, List<Verdict> verdicts, List<Correction> corrections) {
        PrintStream out = earmark.console().out();
        switch (format) {
            case text -> out.print(InteractionText.of(interaction, verdicts) + CorrectionText.of(corrections));
            case json, jsonl -> out.println(InteractionJson.of(interaction, verdicts, corrections));
            case csv -> out.print(FindingRow.csv(FindingRow.of(interaction, verdicts)));
        }
    }
}

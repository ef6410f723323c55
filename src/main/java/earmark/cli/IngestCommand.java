package earmark.cli;

import earmark.pipeline.Afresh;
import earmark.pipeline.Batch;
import earmark.pipeline.BatchRow;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark ingest}: files and folders into the home folder. */
@Command(
        name = "ingest",
        description = {
            "Reads recordings, mail and chats, and keeps what was said and found.",
            "What is kept already is left alone, so an interrupted run is simply started again."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark ingest recordings/ inbox.mbox --channels customer,agent"})
final class IngestCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Mixin
    private ReadingOptions reading;

    @Option(
            names = "--facts",
            description =
                    "take in what a manifest, a sidecar or a name tells otherwise by now about what is kept already;"
                            + " nothing is heard again")
    private boolean facts;

    @Option(names = "--again", description = "read afresh also what is kept already, for example with other channels")
    private boolean again;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders; folders with all below them")
    private List<Path> paths;

    @Override
    public Integer call() throws Exception {
        return run(
                earmark.console(),
                home.path(),
                reading,
                again ? Afresh.ALL : facts ? Afresh.FACTS : Afresh.NOTHING,
                paths);
    }

    static int run(Console console, Path home, ReadingOptions reading, Afresh afresh, List<Path> paths)
            throws Exception {
        var progress = new BatchProgress(console);
        try (Batch batch = Batch.open(home, reading.settings(home), Clock.systemUTC());
                progress) {
            batch.run(paths, afresh, progress);
        }
        console.err().println(progress.summary());
        return progress.count(BatchRow.Status.FAILED) == 0 ? 0 : 1;
    }
}

package earmark.cli;

import earmark.evidence.Anonymous;
import earmark.evidence.EvidencePack;
import earmark.files.Private;
import earmark.files.ZippedFolder;
import earmark.model.EarmarkException;
import earmark.pipeline.evidence.EvidenceGathering;
import earmark.pipeline.find.ClipFolder;
import earmark.report.ClipPage;
import earmark.report.EvidencePages;
import earmark.report.Printable;
import earmark.stats.Counted;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark evidence}: a folder or ZIP file that shows why a score is what it is. */
@Command(
        name = "evidence",
        description = {
            "An evidence pack: what was found and scored, what it rests on, the total's arithmetic, the form, what became of"
                    + " it, and digests; a page that stands alone.",
            "Of an evaluation, an appeal, an interaction, or an agent's live scores."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark evidence ev0123456789abcd --output pack",
            "  earmark evidence ap-ev0123456789abcd-1 --output appeal.zip",
            "  earmark evidence --agent \"Karen Hill\" --from 2026-10-01 --anonymous --output sample.zip"
        })
final class EvidenceCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private ConfigOption config;

    @Mixin
    private HomeOption home;

    @Mixin
    private PeriodOptions period;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "an evaluation, an appeal or an interaction")
    private @Nullable String name;

    @Option(names = "--agent", paramLabel = "NAME", description = "instead: the live scores of this agent")
    private @Nullable String agent;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "PATH",
            description = "a folder that is not there yet, or is empty; a name that ends in .zip makes one file")
    private Path output;

    @Option(names = "--anonymous", description = "for showing around: no names, words, sound, comments or times of day")
    private boolean anonymous;

    @Override
    public Integer call() throws IOException {
        boolean zip = output.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        refuseWhatIsThere(zip);
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            EvidencePack asked = asked(new EvidenceGathering(store));
            EvidencePack shown = anonymous ? Anonymous.of(asked) : asked;
            Path folder = Private.folder(zip ? store.staging().folder().resolve("evidence") : output);
            String digest = write(store, shown, folder);
            if (zip) {
                ZippedFolder.write(folder, output);
            }
            earmark.console()
                    .out()
                    .println(Counted.of(shown.evaluations(), "evaluation") + " of "
                            + Counted.of(shown.cases().size(), "interaction") + ": "
                            + (zip ? output : output.resolve("index.html")) + "\nSHA256SUMS has the SHA-256 " + digest);
            return 0;
        }
    }

    private void refuseWhatIsThere(boolean zip) throws IOException {
        boolean there = Files.exists(output);
        if (there && !zip && Files.isDirectory(output)) {
            try (Stream<Path> inside = Files.list(output)) {
                there = inside.findAny().isPresent();
            }
        }
        if (there) {
            throw new EarmarkException(
                    output.toString(),
                    "something is there already",
                    "give another name: the digests speak of all that is in a pack");
        }
    }

    private EvidencePack asked(EvidenceGathering gathering) {
        String one = name;
        String whose = agent;
        if (whose != null && one == null) {
            return gathering.about(whose, period.from(), period.until());
        }
        if (one != null && whose == null && period.from() == null && period.until() == null) {
            return gathering.of(one);
        }
        throw new EarmarkException(
                "earmark evidence",
                "it is not clear of what",
                "name one evaluation, appeal or interaction, or give --agent, which alone takes --from and --until");
    }

    private String write(Store store, EvidencePack shown, Path folder) throws IOException {
        List<ClipPage.Item> items = new ClipFolder(store, config.settings(home.path()), false)
                        .cut(
                                shown.cases().stream()
                                        .flatMap(one -> one.clips().stream())
                                        .toList(),
                                folder,
                                problem -> earmark.console()
                                        .err()
                                        .println("note    " + Printable.line(problem.toString())))
                        .stream()
                        .map(cut -> ClipPage.Item.of(cut.clip(), cut.name(), cut.note(), cut.rating()))
                        .toList();
        return EvidencePages.write(
                folder, shown, items, Clock.systemUTC().instant(), new EarmarkCommand.Version().getVersion()[0]);
    }
}

package earmark.cli;

import earmark.clips.Clip;
import earmark.clips.ClipPlan;
import earmark.model.EarmarkException;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.find.ClipFolder;
import earmark.pipeline.find.FoundClips;
import earmark.report.ClipPage;
import earmark.report.ClipPages;
import earmark.report.Printable;
import earmark.search.Finder;
import earmark.search.Hit;
import earmark.search.SearchRequest;
import earmark.search.SearchResult;
import earmark.stats.Counted;
import earmark.store.Home;
import earmark.store.KeptClip;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark clips}: what a search finds, as a folder of sound to listen to. */
@Command(
        name = "clips",
        description = {
            "Cuts what a search finds out of the recordings: WAV files with captions, a page to listen to them,",
            "and a table. Mails and chats are shown as text. Clips can then be rated."
        },
        mixinStandardHelpOptions = true,
        subcommands = {ClipsRateCommand.class, ClipsListCommand.class},
        footer = {
            "",
            "Examples:",
            "  earmark clips 'customer @complaint before<=30s (agent @apology)' --output complaints",
            "  earmark clips rate 3f9a good --note 'shows ownership'",
            "  earmark clips list --rating good"
        })
final class ClipsCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Mixin
    private QueryOptions query;

    @Option(names = "--output", paramLabel = "DIR", description = "folder to write; made if it is not there")
    private Path output = Path.of("");

    @Option(names = "--before", paramLabel = "S", defaultValue = "4", description = "seconds before what was found (4)")
    private double before;

    @Option(names = "--after", paramLabel = "S", defaultValue = "6", description = "seconds after it (6)")
    private double after;

    @Option(names = "--longest", paramLabel = "S", defaultValue = "120", description = "no clip is longer (120)")
    private double longest;

    @Option(names = "--rated", paramLabel = "RATING", description = "only clips that were rated good, or poor")
    private KeptClip.@Nullable Rating rated;

    @Option(names = "--mixed", description = "all channels in one (default: as recorded, a channel a side)")
    private boolean mixed;

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "Clips", description = "what the page is called")
    private String title;

    Console console() {
        return earmark.console();
    }

    @Override
    public Integer call() throws IOException {
        MarkerPack pack = query.pack(home.path());
        Optional<SearchRequest> request = query.request(home.path(), pack.catalog(), earmark.console());
        if (request.isEmpty()) {
            return 2;
        }
        if (output.toString().isEmpty()) {
            throw new EarmarkException("--output", "no folder is given", "say where the clips go: --output clips");
        }
        ClipPlan plan = plan();
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            Finder finder = QueryOptions.finder(store, pack);
            SearchResult result = finder.find(query.narrowed(request.get(), store, home.path()));
            result.notes().forEach(note -> earmark.console().err().println("note    " + note));
            List<Clip> clips = FoundClips.of(store, finder, request.get().query(), plan)
                    .all(result.hits().stream().map(Hit::place).toList());
            long doubtful =
                    result.hits().stream().filter(hit -> hit.doubt() != null).count();
            String besides = (doubtful == 0 ? "" : "; of " + Counted.of(doubtful, "hit") + " it cannot be told")
                    + (result.more() ? "; there are more hits (--limit)" : "");
            write(store, request.get().query(), clips, besides);
        }
        return 0;
    }

    private ClipPlan plan() {
        if (!(before >= 0 && after >= 0 && longest >= 1 && longest <= 600)) {
            throw new EarmarkException(
                    "--before, --after, --longest", "not seconds that make a clip", "0 or more; at most 600 in all");
        }
        return new ClipPlan(Math.round(before * 1000), Math.round(after * 1000), Math.round(longest * 1000));
    }

    private void write(Store store, String text, List<Clip> found, String besides) throws IOException {
        Map<String, KeptClip> known =
                store.clips().all().stream().collect(Collectors.toMap(KeptClip::id, Function.identity()));
        List<Clip> clips = found.stream()
                .filter(clip -> rated == null || isRated(known.get(clip.id()), rated))
                .toList();
        if (clips.isEmpty()) {
            ClipPages.clear(output);
            throw new EarmarkException(
                    "clips " + text,
                    found.isEmpty() ? "nothing is found, so there is nothing to cut" : "no clip of it is rated so",
                    "earmark search tells what a query finds, earmark clips list what was rated");
        }
        Files.createDirectories(output);
        List<ClipPage.Item> items = new ClipFolder(store, query.settings(home.path()), mixed)
                        .cut(
                                clips,
                                output,
                                problem -> earmark.console()
                                        .err()
                                        .println("note    " + Printable.line(problem.toString())))
                        .stream()
                        .map(cut -> ClipPage.Item.of(cut.clip(), cut.name(), cut.note(), cut.rating()))
                        .toList();
        long sounds = items.stream().filter(item -> !item.sound().isEmpty()).count();
        store.clips()
                .keep(clips.stream().map(clip -> FoundClips.kept(clip, text)).toList());
        String said = Counted.of(clips.size(), "clip") + ", " + sounds + " with sound" + besides;
        ClipPages.write(output, title, text, said, items);
        earmark.console().out().println(said + ": " + output.resolve("index.html"));
    }

    private static boolean isRated(@Nullable KeptClip clip, KeptClip.Rating rating) {
        return clip != null && clip.rating() == rating;
    }
}

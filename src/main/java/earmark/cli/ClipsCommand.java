package earmark.cli;

import earmark.clips.Clip;
import earmark.clips.ClipPlan;
import earmark.clips.ExampleText;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.pipeline.ClipCutter;
import earmark.pipeline.MarkerPack;
import earmark.report.ClipPage;
import earmark.report.Printable;
import earmark.search.Finder;
import earmark.search.Hit;
import earmark.search.SearchRequest;
import earmark.search.SearchResult;
import earmark.search.Witnesses;
import earmark.store.Home;
import earmark.store.KeptClip;
import earmark.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        MarkerCatalog names = query.names(home.path());
        Optional<SearchRequest> request = query.request(home.path(), names, earmark.console());
        if (request.isEmpty()) {
            return 2;
        }
        if (output.toString().isEmpty()) {
            throw new EarmarkException("--output", "no folder is given", "say where the clips go: --output clips");
        }
        ClipPlan plan = plan();
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            Finder finder = query.finder(store, names);
            SearchResult result = finder.find(query.narrowed(request.get(), store));
            result.notes().forEach(note -> earmark.console().err().println("note    " + note));
            List<Clip> clips = clips(store, finder.witnesses(request.get()), result.hits(), plan);
            write(store, request.get().query(), clips, result.more());
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

    private static List<Clip> clips(Store store, Witnesses witnesses, List<Hit> hits, ClipPlan plan) {
        var byInteraction = new LinkedHashMap<InteractionId, List<Hit>>();
        hits.forEach(hit -> byInteraction
                .computeIfAbsent(hit.place().interaction(), id -> new ArrayList<>())
                .add(hit));
        var clips = new ArrayList<Clip>();
        byInteraction.forEach((id, found) -> {
            Optional<Interaction> interaction = store.find(id);
            if (interaction.isPresent()) {
                var analysis = MarkerPack.analyzer().analyze(interaction.get());
                clips.addAll(plan.clips(
                        interaction.get(),
                        found.stream()
                                .map(hit -> new ClipPlan.Found(hit.place(), witnesses.of(analysis, hit.place())))
                                .toList()));
            }
        });
        return clips;
    }

    private void write(Store store, String text, List<Clip> found, boolean more) throws IOException {
        Files.createDirectories(output);
        Map<String, KeptClip> known =
                store.clips().all().stream().collect(Collectors.toMap(KeptClip::id, Function.identity()));
        List<Clip> clips = found.stream()
                .filter(clip -> rated == null || isRated(known.get(clip.id()), rated))
                .toList();
        var items = new ArrayList<ClipPage.Item>();
        int sounds = 0;
        try (var cutter = new ClipCutter(store, query.settings(home.path()))) {
            for (Clip clip : clips) {
                ClipPage.Item item = item(cutter, clip, items.size() + 1, known.get(clip.id()));
                sounds += item.sound().isEmpty() ? 0 : 1;
                items.add(item);
            }
        }
        store.clips().keep(clips.stream().map(clip -> kept(clip, text)).toList());
        String said = Counted.of(clips.size(), "clip") + ", " + sounds + " with sound"
                + (more ? "; there are more hits (--limit)" : "");
        write("index.html", ClipPage.html(title, text, said, items));
        write("clips.csv", ClipPage.csv(items));
        write("playlist.m3u8", ClipPage.playlist(items));
        earmark.console().out().println(said + ": " + output.resolve("index.html"));
    }

    private static boolean isRated(@Nullable KeptClip clip, KeptClip.Rating rating) {
        return clip != null && clip.rating() == rating;
    }

    private ClipPage.Item item(ClipCutter cutter, Clip clip, int number, @Nullable KeptClip known) throws IOException {
        String rating = known == null || known.rating() == null
                ? ""
                : known.rating().name().toLowerCase(Locale.ROOT);
        String note = known == null ? "" : known.note();
        if (clip.interaction().medium() != Medium.CALL || clip.time() == null) {
            return new ClipPage.Item(clip, "", "", note, rating);
        }
        String name = String.format(Locale.ROOT, "%02d-%s-%s", number, fileName(clip.name()), clip.id());
        Optional<Problem> problem = cutter.cut(clip, mixed, output.resolve(name + ".wav"));
        if (problem.isPresent()) {
            earmark.console()
                    .err()
                    .println("note    " + Printable.line(problem.get().toString()));
            return new ClipPage.Item(clip, "", "", "no sound: " + problem.get().what(), rating);
        }
        write(name + ".vtt", ClipPage.captions(clip));
        return new ClipPage.Item(clip, name + ".wav", name + ".vtt", note, rating);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(output.resolve(name), text, StandardCharsets.UTF_8);
    }

    /** What others called it, as a name that every system takes. */
    private static String fileName(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "clip" : plain.substring(0, Math.min(40, plain.length()));
    }

    private static KeptClip kept(Clip clip, String query) {
        return new KeptClip(
                clip.id(), clip.interaction().id(), clip.name(), clip.time(), query, ExampleText.of(clip), null, "");
    }
}

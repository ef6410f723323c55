package earmark.web;

import earmark.markers.catalog.MarkerCatalog;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.pipeline.Embedders;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.authoring.MarkerWorkshop;
import earmark.pipeline.figures.CaseBook;
import earmark.pipeline.figures.FigureDesk;
import earmark.pipeline.jobs.DifferenceWorker;
import earmark.pipeline.jobs.IngestWorker;
import earmark.pipeline.jobs.Jobs;
import earmark.pipeline.jobs.RetagWorker;
import earmark.pipeline.jobs.Uploads;
import earmark.pipeline.jobs.VectorWorker;
import earmark.pipeline.meaning.MeaningKeeper;
import earmark.pipeline.meaning.MeaningSearch;
import earmark.pipeline.queue.WorkQueue;
import earmark.search.Finder;
import earmark.search.IndexKeeper;
import earmark.settings.Settings;
import earmark.store.Filter;
import earmark.store.Resolved;
import earmark.store.Store;
import earmark.syntax.Typo;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** What the handlers call, made once for one home folder. Thread-safe. */
public final class Services {
    /** The attribute of a request under which {@link Guard} leaves who asks. */
    static final String VIEWER = "earmark.viewer";

    private static final String SIGHT = "earmark.sight";

    /** The job that takes things in. */
    public static final String INGEST = "ingest";

    /** The job that compares a draft of a marker with what is in force. */
    public static final String DIFFERENCE = "difference";

    /** The job that tags anew. */
    public static final String RETAG = "retag";

    /** The job that makes what vectors are missing. */
    public static final String VECTORS = "vectors";

    private final Store store;
    private final Settings settings;
    private final Path ownMarkers;
    private final Clock clock;
    private final WorkQueue queue;
    private final FigureDesk figures;
    private final IndexKeeper keeper;
    private final MeaningKeeper meanings;
    private final MarkerWorkshop workshop;
    private final Uploads uploads;
    private final IngestWorker ingest;
    private final Jobs jobs;
    private volatile InForce inForce;

    /** The markers, and what searches with them. */
    private record InForce(MarkerPack pack, Finder finder) {}

    /**
     * For one home.
     *
     * @param store what is kept; stays open as long as the workbench runs
     * @param settings of the home
     * @param ownMarkers folder of the team's own markers, besides the shipped ones; need not be there
     * @param clock what time it is
     * @throws EarmarkException with everything that is wrong in the marker files
     */
    public Services(Store store, Settings settings, Path ownMarkers, Clock clock) throws IOException {
        this.store = store;
        this.settings = settings;
        this.ownMarkers = ownMarkers;
        this.clock = clock;
        figures = new FigureDesk(new CaseBook(store, clock), settings);
        keeper = new IndexKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS);
        meanings = new MeaningKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS, Embedders::meanings);
        workshop = new MarkerWorkshop(ownMarkers, clock);
        uploads = new Uploads(
                store.home().folder().resolve("uploads").toAbsolutePath(),
                settings.limits().maxFileBytes());
        ingest = new IngestWorker(store, this::settingsOfIngest, clock, uploads);
        jobs = new Jobs(
                store.jobs(),
                clock,
                Map.of(
                        INGEST,
                        ingest,
                        DIFFERENCE,
                        new DifferenceWorker(
                                store, this::pack, workshop, settings.scoring().scorecards(), clock),
                        RETAG,
                        new RetagWorker(store, this::pack),
                        VECTORS,
                        new VectorWorker(meanings)));
        inForce = read();
        queue = new WorkQueue(store, this::pack, clock);
    }

    /** Where markers are written. */
    public MarkerWorkshop workshop() {
        return workshop;
    }

    /** What was dropped and is not taken in yet. */
    public Uploads uploads() {
        return uploads;
    }

    /** Takes things in, as a job. */
    public IngestWorker ingest() {
        return ingest;
    }

    /** What runs in the background. */
    public Jobs jobs() {
        return jobs;
    }

    /** What is taken in is tagged with the markers in force. */
    private Settings settingsOfIngest() {
        return settings.withMarkers(filledOwnMarkers());
    }

    /** What is kept. */
    public Store store() {
        return store;
    }

    /** The settings of the home. */
    public Settings settings() {
        return settings;
    }

    /** The folder of the team's own markers; may not be there yet. */
    public Path ownMarkers() {
        return ownMarkers;
    }

    /** What time it is. */
    public Clock clock() {
        return clock;
    }

    /** What to hear and score next; {@link Workbench} starts and stops it. */
    public WorkQueue queue() {
        return queue;
    }

    /** Key figures and marker rates, held in memory. */
    public FigureDesk figures() {
        return figures;
    }

    /** The markers in force. */
    public MarkerPack pack() {
        return inForce.pack();
    }

    /**
     * Reads the markers anew, after their files were changed.
     *
     * @return what is in force now
     * @throws EarmarkException with everything that is wrong; then the former ones stay in force
     */
    public MarkerPack rereadPack() throws IOException {
        InForce fresh = read();
        inForce = fresh;
        return fresh.pack();
    }

    private InForce read() throws IOException {
        MarkerPack pack = MarkerPack.shippedAnd(filledOwnMarkers());
        return new InForce(pack, finder(pack));
    }

    private Optional<Path> filledOwnMarkers() {
        return MarkerPack.isIn(ownMarkers) ? Optional.of(ownMarkers) : Optional.empty();
    }

    /** Searches with the markers in force; the same one until they change. */
    public Finder finder() {
        return inForce.finder();
    }

    /** Searches with the names of a draft, by words alone: nothing kept was tagged with it. */
    public Finder finderOf(MarkerCatalog draft) {
        return new Finder(store, keeper, MarkerPack.analyzer(), draft);
    }

    private Finder finder(MarkerPack pack) {
        // one keeper for all: it holds the index open
        return new Finder(store, keeper, MarkerPack.analyzer(), pack.catalog()).of(pack.provenance(), pack.hearing());
    }

    /** Keeps the vectors of what was said. */
    public MeaningKeeper meanings() {
        return meanings;
    }

    /** Looks for what is near in meaning, over the vectors as they are. */
    public MeaningSearch meaningSearch() {
        return new MeaningSearch(store, meanings, Embedders::meanings);
    }

    /** Who asks; {@link Guard} has let nobody else through. */
    public static Viewer viewer(Context context) {
        return Objects.requireNonNull(context.<Viewer>attribute(VIEWER), "the guard let a stranger through");
    }

    /**
     * A marker in force, or one that was found in what is kept.
     *
     * @throws EarmarkException when there is none of that name: an empty answer would be taken for one about it
     */
    public String knownMarker(String name) {
        if (pack().catalog().marker(name).isEmpty() && store.count(Filter.ALL.having(name)) == 0) {
            throw new EarmarkException(
                    "marker " + name,
                    "there is none of that name",
                    Typo.asked(name, pack().names()) + "look it up in the list of markers");
        }
        return name;
    }

    /** What who asks may see. */
    public Sight sight(Context context) {
        Sight known = context.attribute(SIGHT);
        if (known == null) {
            known = new Sight(viewer(context), store);
            context.attribute(SIGHT, known);
        }
        return known;
    }

    /** Everything who asks may see. */
    public static Filter seen(Context context) {
        return viewer(context).narrowed(Filter.ALL);
    }

    /**
     * The interaction named {@code {id}} in the path, if who asks may see it.
     *
     * @throws Refused when there is none, or it is somebody else's: the two cannot be told apart from outside
     */
    public Interaction interaction(Context context) {
        return interaction(context, context.pathParam("id"));
    }

    /**
     * The interaction of that name, if who asks may see it.
     *
     * @throws Refused when there is none, or it is somebody else's
     */
    public Interaction interaction(Context context, String name) {
        Interaction seen = found(context, name);
        seen(context, seen.id());
        return seen;
    }

    /**
     * Notes for the access log what a request is about, where its address does not say it. Never words that were spoken.
     */
    public static void about(Context context, String what) {
        context.attribute(Recorder.ABOUT, what);
    }

    /**
     * Notes for the access log what was changed, from what to what. Never words that were spoken or written.
     */
    public static void did(Context context, String what) {
        context.attribute(Recorder.DONE, what);
    }

    /** Notes for the access log that an interaction was seen, by whatever address. */
    public static void seen(Context context, InteractionId id) {
        context.attribute(Recorder.SEEN, id.value());
    }

    /**
     * What was looked for, if who asks may see it. Who may not is answered as if it were not there; the access log is told.
     *
     * @param found what is there; empty when nothing is
     * @param what it is, for who is told that there is none
     * @param name by which it was asked for
     * @throws Refused when there is none, or it is not for who asks: the two cannot be told apart from outside
     */
    public static <T> T shown(Context context, Optional<T> found, Predicate<T> may, String what, String name) {
        return found.filter(may).orElseThrow(() -> {
            if (found.isPresent()) {
                context.attribute(Recorder.HIDDEN, name);
            }
            return Refused.unknown(what, name);
        });
    }

    private Interaction found(Context context, String name) {
        return shown(
                context,
                known(name, sight(context)).flatMap(store::find),
                found -> viewer(context).maySee(found),
                "interaction",
                name);
    }

    /** Of several that are called so only those count that are seen: of the others one cannot tell that they are there. */
    private Optional<InteractionId> known(String name, Sight sight) {
        Resolved resolved = store.resolve(name);
        if (!(resolved instanceof Resolved.Several several)) {
            return resolved instanceof Resolved.One one ? Optional.of(one.id()) : Optional.empty();
        }
        List<InteractionId> seen = several.ids().stream().filter(sight::sees).toList();
        if (seen.size() > 1) {
            throw new Refused(
                    409, new Problem(name, seen.size() + " interactions are called so", "name one by its whole id"));
        }
        return seen.stream().findFirst().or(() -> several.ids().stream().findFirst());
    }
}

package earmark.store;

import earmark.files.Staging;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Verdict;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is kept, and the one truth about it: originals, interactions, verdicts, evaluations, failures. Everything is written in one
 * order: the original is safe on the disk, then its rows are committed, all of an interaction in one transaction; so
 * a crash leaves at most an original that nothing speaks of, which {@link #sweep} removes. What is read together was
 * true together.
 *
 * <p>Several processes may use one home; writers wait for each other, up to ten seconds. Trouble with the database
 * itself (damage, a full disk, a writer that does not end) is an {@link EarmarkException} from any method here; after
 * one from a writing method it is not known whether it was written, and it may be tried again. Thread-safe.
 */
public final class Store implements AutoCloseable {
    private final Home home;
    private final Consumer<String> checkpoint;
    private final Staging staging;
    private final Database database;
    private final KeptFiles files;
    private final Originals originals;
    private final FailureLog failures;
    private final Saving saving;
    private final Retagging retagging;
    private final Scorecards scorecards;
    private final ClipLibrary clips;
    private final JobLog jobs;
    private final Samplings sampling;
    private final FeedbackLog feedback;
    private final Drafts drafts;
    private final Calibrations calibrations;
    private final ThemeLog themes;
    private final Corrections corrections;
    private final KeptFacts facts;
    private final People people;
    private final AccessLog accessLog;
    private final Outlines outlines;

    private Store(Home home, Clock clock, Consumer<String> checkpoint, Staging staging) {
        this.home = home;
        this.checkpoint = checkpoint;
        this.staging = staging;
        database = new Database(home.database());
        files = new KeptFiles(home.files());
        originals = new Originals(database, files);
        failures = new FailureLog(database, clock);
        saving = new Saving(database, new Sources(files), clock, checkpoint);
        retagging = new Retagging(database, checkpoint);
        scorecards = new Scorecards(database, clock);
        clips = new ClipLibrary(database, clock);
        jobs = new JobLog(database);
        sampling = new Samplings(database);
        feedback = new FeedbackLog(database, clock);
        drafts = new Drafts(database, clock);
        calibrations = new Calibrations(database, clock);
        themes = new ThemeLog(database);
        corrections = new Corrections(database);
        facts = new KeptFacts(database);
        people = new People(database);
        accessLog = new AccessLog(database);
        outlines = new Outlines(database);
    }

    /**
     * Opens what is kept in a home, and brings its schema up to date.
     *
     * @param home where
     * @param clock tells when things were saved
     * @throws IOException when the folder cannot be used
     * @throws EarmarkException when the home is of a newer program
     */
    public static Store open(Home home, Clock clock) throws IOException {
        return open(home, clock, name -> {});
    }

    /**
     * As {@link #open(Home, Clock)}.
     *
     * @param checkpoint is told the name of each step a crash may fall on: {@code file-kept}, {@code before-commit},
     *     {@code after-commit}, {@code verdicts-removed}, {@code before-retag-commit}
     */
    public static Store open(Home home, Clock clock, Consumer<String> checkpoint) throws IOException {
        Staging staging = Staging.in(home.staging());
        NativeLibrary.unpackBelow(staging.folder());
        var store = new Store(home, clock, checkpoint, staging);
        try {
            Schema.bringUpToDate(home.database(), store.database);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Where all this is. */
    public Home home() {
        return home;
    }

    /** Where this process copies outside bytes to; closes with the store. */
    public Staging staging() {
        return staging;
    }

    /**
     * What bytes are kept as.
     *
     * @param sha256 of one original, or of all an interaction was made of
     * @return the interaction made of exactly these, else the first that has them among others
     */
    public Optional<InteractionId> keptAs(String sha256) {
        return database.read(handle -> Sources.keptAs(handle, sha256));
    }

    /**
     * Keeps an interaction, unless one of its id is kept already: then only the names its originals came under are
     * added. So a saving whose outcome is not known may be tried again.
     *
     * @param interaction what to keep
     * @param verdicts what the markers came to in it
     * @param originals what it was made of, in order
     * @param tagger what gave the verdicts
     * @return what it is kept as, and whether it is new
     * @throws EarmarkException when it cannot be kept, or its id belongs to other content
     */
    public Saved save(
            Interaction interaction, List<Verdict> verdicts, List<KeptSource> originals, TaggerProvenance tagger) {
        Saved saved = saving.save(interaction, verdicts, originals, tagger);
        checkpoint.accept("after-commit");
        return saved;
    }

    /**
     * Puts an interaction in the place of others, for example a thread that grew, or was two, or a call transcribed
     * anew. Nobody sees the one state or the other half.
     *
     * @param old which ones go; may hold the new one's id; those not kept are ignored
     * @param interaction what to keep
     * @param verdicts what the markers came to in it
     * @param originals what it was made of, in order; those kept already need no staged copy
     * @param tagger what gave the verdicts
     */
    public void replace(
            Collection<InteractionId> old,
            Interaction interaction,
            List<Verdict> verdicts,
            List<KeptSource> originals,
            TaggerProvenance tagger) {
        saving.replace(old, interaction, verdicts, originals, tagger);
        checkpoint.accept("after-commit");
    }

    /**
     * Notes that bytes which are kept came again, under this name.
     *
     * @param sha256 of an original that is kept; otherwise nothing is noted
     * @param seenAs the name they came under
     */
    public void seenAgain(String sha256, String seenAs) {
        saving.seenAgain(sha256, seenAs);
    }

    /**
     * An interaction as it was saved.
     *
     * @throws EarmarkException when its rows are damaged so that they mean nothing; then the problem's place is its id
     */
    public Optional<Interaction> find(InteractionId id) {
        return of(
                id,
                handle -> InteractionReading.all(handle, List.of(id)).stream().findFirst());
    }

    /**
     * Those of these that are kept, as they were saved, in the order of the ids: much quicker than one after another.
     *
     * @throws EarmarkException when the rows of any of them are damaged; {@link #find} tells of which
     */
    public List<Interaction> interactions(Collection<InteractionId> ids) {
        return database.read(handle -> InteractionReading.all(handle, ids));
    }

    /**
     * What the markers came to in it, in the order they were saved; empty when it is not kept.
     *
     * @throws EarmarkException when its rows are damaged so that they mean nothing; then the problem's place is its id
     */
    public List<Verdict> verdicts(InteractionId id) {
        return of(id, handle -> VerdictRows.all(handle, id));
    }

    /** How many turns an interaction has, also when they cannot be read; 0 when it is not kept. */
    public int turns(InteractionId id) {
        return database.read(handle -> InteractionRows.turnCount(handle, id));
    }

    /** What gave an interaction its verdicts. */
    public Optional<TaggerProvenance> tagger(InteractionId id) {
        return database.read(handle -> InteractionRows.tagger(handle, id));
    }

    /**
     * Puts other verdicts in the place of those an interaction has; nobody sees the one or the other half.
     *
     * @param interaction as it was read
     * @param state what {@link #state} said before it was read
     * @param verdicts what the markers come to now
     * @param tagger what gave the verdicts
     * @return false, and nothing is written, when the interaction changed since or is gone
     */
    public boolean retag(Interaction interaction, String state, List<Verdict> verdicts, TaggerProvenance tagger) {
        boolean done = retagging.retag(interaction, state, verdicts, tagger);
        checkpoint.accept("after-commit");
        return done;
    }

    /** What changes whenever anything of an interaction does; empty when it is not kept. */
    public Optional<String> state(InteractionId id) {
        return database.read(handle -> Retagging.state(handle, id));
    }

    /**
     * What is kept, in the order of ids.
     *
     * @param after those with higher ids than this; null for all
     * @param limit at most so many
     */
    public List<InteractionId> ids(@Nullable InteractionId after, int limit) {
        return database.read(handle -> Retagging.all(handle, after, limit));
    }

    /**
     * What was tagged by anything else, in the order of ids.
     *
     * @param tagger what it would be tagged by today
     * @param after those with higher ids than this; null for all
     * @param limit at most so many
     */
    public List<InteractionId> taggedOtherwise(TaggerProvenance tagger, @Nullable InteractionId after, int limit) {
        return database.read(handle -> Retagging.taggedOtherwise(handle, tagger, after, limit));
    }

    /** How many were tagged by anything else. */
    public long countTaggedOtherwise(TaggerProvenance tagger) {
        return database.read(handle -> Retagging.countTaggedOtherwise(handle, tagger));
    }

    /**
     * What a person means.
     *
     * @param name an id, four or more first digits of one, the value of the fact {@code id}, or a file's name with or
     *     without folders or ending
     */
    public Resolved resolve(String name) {
        return database.read(handle -> Names.resolve(handle, name));
    }

    /**
     * Interactions on one line each: the newest first, those of unknown date last.
     *
     * @param filter which ones
     * @param limit at most so many
     */
    public List<Summary> list(Filter filter, int limit) {
        return database.read(handle -> Summaries.list(handle, filter, null, limit));
    }

    /**
     * A page of interactions on one line each, in the order of {@link #list(Filter, int)}.
     *
     * @param after only those behind this one; null for the first page
     * @param limit at most so many
     */
    public List<Summary> list(Filter filter, @Nullable Cursor after, int limit) {
        return database.read(handle -> Summaries.list(handle, filter, after, limit));
    }

    /** How many interactions a filter means. */
    public int count(Filter filter) {
        return database.read(handle -> Summaries.count(handle, filter));
    }

    /** What is kept without its words. */
    public Outlines outlines() {
        return outlines;
    }

    /** In how many of the interactions a filter means each marker was found, by its id. */
    public Map<String, Long> interactionsByMarker(Filter filter) {
        return database.read(handle -> Summaries.byMarker(handle, filter));
    }

    /** Those of these ids that are kept, on one line each, in any order. */
    public List<Summary> summaries(Collection<InteractionId> ids) {
        return database.read(handle -> Summaries.of(handle, ids));
    }

    /** Which interactions a filter means, in the order of {@link #list}. */
    public Set<InteractionId> ids(Filter filter) {
        return database.read(handle -> Summaries.ids(handle, filter));
    }

    /** The bytes interactions were made of. */
    public Originals originals() {
        return originals;
    }

    /** What could not be taken in. */
    public FailureLog failures() {
        return failures;
    }

    /** The kept forms and evaluations. */
    public Scorecards scorecards() {
        return scorecards;
    }

    /** The clips that were cut, and how people rate them. */
    public ClipLibrary clips() {
        return clips;
    }

    /** What runs, or ran, in the background. */
    public JobLog jobs() {
        return jobs;
    }

    /** Calibration sessions. */
    public Calibrations calibrations() {
        return calibrations;
    }

    /** Scorecards that are being filled in. */
    public Drafts drafts() {
        return drafts;
    }

    /** Coaching items and appeals. */
    public FeedbackLog feedback() {
        return feedback;
    }

    /** The themes of what is complained of. */
    public ThemeLog themes() {
        return themes;
    }

    /** Who may use the workbench. */
    public People people() {
        return people;
    }

    /** Who looked at what. */
    public AccessLog accessLog() {
        return accessLog;
    }

    /** What people corrected in what was recognised. */
    public Corrections corrections() {
        return corrections;
    }

    /** What is told about interactions beside their words. */
    public KeptFacts facts() {
        return facts;
    }

    /** Sampling plans and draws, and who has taken what to score. */
    public Samplings sampling() {
        return sampling;
    }

    /** Tells this database from any other. */
    public String identity() {
        return database.read(Changes::identity);
    }

    /**
     * What changed.
     *
     * @param after changes with higher numbers than this; 0 for all
     * @param limit at most so many
     * @return in number order; of each interaction only the latest change
     */
    public List<Change> changesSince(long after, int limit) {
        return database.read(handle -> Changes.since(handle, after, limit));
    }

    /** The number of the latest change; 0 when nothing was ever kept. Quick, unlike {@link #totals}. */
    public long lastChange() {
        return database.read(Changes::last);
    }

    /** How much is kept, and the number of the latest change. */
    public Totals totals() {
        return database.read(Changes::totals);
    }

    /**
     * Removes originals that no row speaks of: leftovers of a crash, or of something replaced.
     *
     * @return how many
     * @throws IOException when a file cannot be looked at or removed
     */
    public int sweep() throws IOException {
        return new Sweep(database, files).run();
    }

    /** Everything about database and files that is not as it should be; see {@link StoreCheck}. */
    public List<Damage> check() {
        return new StoreCheck(home, database, files).run();
    }

    /** Gives back everything this process holds of the home. */
    @Override
    public void close() throws IOException {
        try (staging;
                database) {
            accessLog.flush();
        }
    }

    private <T> T of(InteractionId id, Function<Handle, T> reading) {
        try {
            return database.read(reading);
        } catch (EarmarkException e) {
            throw Trouble.of(id, e);
        }
    }
}

package earmark.store;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is kept, and the one truth about it: originals, interactions, verdicts, failures. Everything is written in one
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
    private final Clock clock;
    private final Consumer<String> checkpoint;
    private final Staging staging;
    private final Database database;
    private final KeptFiles files;
    private final Sources sources;

    private Store(Home home, Clock clock, Consumer<String> checkpoint, Staging staging) {
        this.home = home;
        this.clock = clock;
        this.checkpoint = checkpoint;
        this.staging = staging;
        database = new Database(home.database());
        files = new KeptFiles(home.files());
        sources = new Sources(files);
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
     *     {@code after-commit}
     */
    public static Store open(Home home, Clock clock, Consumer<String> checkpoint) throws IOException {
        Staging staging = Staging.below(home.staging());
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

    /**
     * Tries to open a home, as a verification must before it can look further.
     *
     * @param home where
     * @param clock for opening
     * @return why its database cannot be opened at all; empty when it can
     * @throws IOException when the folder cannot be used
     */
    public static List<Damage> unreadable(Home home, Clock clock) throws IOException {
        try (Store store = open(home, clock)) {
            store.totals();
            return List.of();
        } catch (EarmarkException e) {
            return List.of(StoreCheck.unreadable(home, e));
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
        Consistency.check(interaction, verdicts);
        Saved saved = database.write(handle -> {
            Instant now = clock.instant();
            Optional<String> before = sourceDigest(handle, interaction.id());
            if (before.isEmpty()) {
                insert(handle, interaction, verdicts, originals, tagger, now);
                return new Saved(interaction.id(), true);
            }
            if (!before.get().equals(interaction.provenance().sha256())) {
                throw new EarmarkException(
                        interaction.provenance().source(),
                        "its id " + interaction.id() + " belongs to other content already",
                        "replace that interaction if it is a later state of the same one");
            }
            originals.forEach(original -> seenAgain(handle, original.sha256(), original.seenAs(), now));
            return new Saved(interaction.id(), false);
        });
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
        Consistency.check(interaction, verdicts);
        database.write(handle -> {
            var gone = new TreeSet<>(old);
            gone.add(interaction.id());
            var unused = new TreeSet<String>();
            for (InteractionId id : gone) {
                unused.addAll(Sources.digests(handle, id));
                remove(handle, id);
            }
            insert(handle, interaction, verdicts, originals, tagger, clock.instant());
            unused.forEach(sha256 -> Sources.forgetIfUnused(handle, sha256));
            return gone;
        });
        checkpoint.accept("after-commit");
    }

    /**
     * Notes that bytes which are kept came again, under this name.
     *
     * @param sha256 of an original that is kept; otherwise nothing is noted
     * @param seenAs the name they came under
     */
    public void seenAgain(String sha256, String seenAs) {
        database.write(handle -> {
            seenAgain(handle, sha256, seenAs, clock.instant());
            return sha256;
        });
    }

    /**
     * An interaction as it was saved.
     *
     * @throws EarmarkException when its rows are damaged so that they mean nothing; then the problem's place is its id
     */
    public Optional<Interaction> find(InteractionId id) {
        return of(id, handle -> InteractionRows.find(handle, id));
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
        return database.read(handle -> handle.createQuery("SELECT turn_count FROM interaction WHERE id = :id")
                .bind("id", id.value())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }

    /** What gave an interaction its verdicts. */
    public Optional<TaggerProvenance> tagger(InteractionId id) {
        return database.read(
                handle -> handle.createQuery("SELECT tagger, marker_pack_sha256 FROM interaction WHERE id = :id")
                        .bind("id", id.value())
                        .map((row, context) -> new TaggerProvenance(row.getString(1), row.getString(2)))
                        .findOne());
    }

    /** What it was made of, in order, each with the first name it was seen under. */
    public List<KeptSource> sources(InteractionId id) {
        return database.read(handle -> Sources.all(handle, id));
    }

    /** Where the bytes of an original are; only to read. */
    public Path pathOf(KeptSource original) {
        return files.path(original.sha256(), original.extension());
    }

    /** Every name its originals were seen under, in order. */
    public List<String> names(InteractionId id) {
        return database.read(handle -> Sources.names(handle, id));
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
        return database.read(handle -> Summaries.list(handle, filter, limit));
    }

    /** Which interactions a filter means, in the order of {@link #list}. */
    public Set<InteractionId> ids(Filter filter) {
        return database.read(handle -> Summaries.ids(handle, filter));
    }

    /**
     * Notes that something could not be taken in; a second time counts up.
     *
     * @param path the name it was given under
     * @param sha256 of its bytes; null when they could not be read
     * @param problem why not, and what to do
     */
    public void fail(String path, @Nullable String sha256, Problem problem) {
        database.write(handle -> {
            FailureRows.note(handle, path, sha256, problem, clock.instant());
            return path;
        });
    }

    /** What could not be taken in so far, in path order. */
    public List<Failure> failures() {
        return database.read(FailureRows::all);
    }

    /** Tells this database from any other. */
    public String identity() {
        return database.read(handle -> handle.createQuery("SELECT identity FROM store")
                .mapTo(String.class)
                .one());
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
        try (staging) {
            database.close();
        }
    }

    private <T> T of(InteractionId id, Function<Handle, T> reading) {
        try {
            return database.read(reading);
        } catch (EarmarkException e) {
            throw Trouble.of(id, e);
        }
    }

    private void insert(
            Handle handle,
            Interaction interaction,
            List<Verdict> verdicts,
            List<KeptSource> originals,
            TaggerProvenance tagger,
            Instant now) {
        InteractionId id = interaction.id();
        Changes.note(handle, id, false);
        InteractionRows.insert(handle, interaction, tagger, now);
        sources.insert(handle, id, originals, now);
        checkpoint.accept("file-kept");
        VerdictRows.insert(handle, id, verdicts);
        originals.forEach(original -> FailureRows.clear(handle, original.seenAs(), original.sha256()));
        handle.execute(
                "UPDATE interaction SET digest = ? WHERE id = ?",
                RowDigest.ofInteraction(handle, id.value()),
                id.value());
        checkpoint.accept("before-commit");
    }

    private static void remove(Handle handle, InteractionId id) {
        if (handle.execute("DELETE FROM interaction WHERE id = ?", id.value()) > 0) {
            Changes.note(handle, id, true);
        }
    }

    private static void seenAgain(Handle handle, String sha256, String seenAs, Instant now) {
        boolean kept = handle.createQuery("SELECT 1 FROM content WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (kept) {
            Sources.seen(handle, sha256, seenAs, now);
            FailureRows.clear(handle, seenAs, sha256);
        }
    }

    private static Optional<String> sourceDigest(Handle handle, InteractionId id) {
        return handle.createQuery("SELECT source_sha256 FROM interaction WHERE id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne();
    }
}

package earmark.pipeline;

import earmark.audio.CacheFolder;
import earmark.corpus.ChatReader;
import earmark.files.Staging;
import earmark.intake.Gathered;
import earmark.intake.Intake;
import earmark.intake.Source;
import earmark.mail.MailMessage;
import earmark.mail.MailThread;
import earmark.mail.ThreadBuilder;
import earmark.model.EarmarkException;
import earmark.pipeline.meaning.MeaningKeeper;
import earmark.search.IndexKeeper;
import earmark.settings.Settings;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes files and folders into a home. What cannot be read is a failed row with its reason, and the rest goes on. What
 * is kept already is left alone, so a batch that was interrupted is simply run again. Use from one thread.
 */
public final class Batch implements AutoCloseable {
    /** A commit of the index costs a hundredth of a second; a long batch is searchable while it runs. */
    private static final int INDEXED_AT_ONCE = 20;

    private final Settings settings;
    private final Store store;
    private final Recogniser recogniser;
    private final ExecutorService sources;
    private final ExecutorService channels;
    private final Pipeline pipeline;
    private final IndexKeeper index;
    private final MeaningKeeper meanings;
    private int notIndexed;
    private volatile boolean stopped;
    private volatile List<Future<BatchRow>> running = List.of();

    private Batch(Home home, Settings settings, MarkerPack pack, Recogniser recogniser, Clock clock)
            throws IOException {
        this.settings = settings;
        this.recogniser = recogniser;
        store = Store.open(home, clock);
        sources = Executors.newFixedThreadPool(settings.workers());
        channels = Executors.newCachedThreadPool();
        pipeline = new Pipeline(MarkerPack.analyzer(), List.of(pack.tagger()), pack.provenance(), store);
        index = new IndexKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS);
        meanings = new MeaningKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS, Embedders::meanings);
    }

    /**
     * Opens a home for taking things in; makes it when it is not there.
     *
     * @param home the folder
     * @param settings how things are read
     * @param clock tells when things were kept
     * @throws EarmarkException when markers, model or home cannot be used; the home is then not made
     */
    public static Batch open(Path home, Settings settings, Clock clock) throws IOException {
        MarkerPack pack = MarkerPack.shippedAnd(settings.markers());
        var recogniser = new Recogniser(settings, CacheFolder.standard());
        try {
            return new Batch(Home.openOrCreate(home), settings, pack, recogniser, clock);
        } catch (RuntimeException | IOException e) {
            recogniser.close();
            throw e;
        }
    }

    /**
     * Takes in everything under the paths.
     *
     * @param paths files and folders
     * @param afresh what becomes of what is kept already
     * @param listener is told how it goes
     */
    public void run(List<Path> paths, Afresh afresh, BatchListener listener) throws IOException, InterruptedException {
        store.sweep();
        // also makes the index of a new home, so that a run that is killed leaves one that is merely behind
        index.catchUp();
        Gathered gathered = new Intake(settings).gather(paths);
        List<BatchRow> failed = new ArrayList<>();
        gathered.problems().forEach(problem -> failed.add(BatchRow.failed(problem.where(), List.of(problem))));
        MailIngest mail = new MailIngest(new ThreadBuilder(settings.ownDomains()), pipeline, store);
        gathered.sources().stream()
                .filter(Source.MailFile.class::isInstance)
                .forEach(source -> mail.read((Source.MailFile) source));
        failed.addAll(mail.failed());
        List<Work> work = work(gathered, mail, afresh);

        var failures = new Failures(store);
        failures.lookedAt(gathered.lookedAt(), failed, work.stream().flatMap(it -> it.names().stream()));
        listener.planned(failed.size() + work.size());
        gathered.passedOver().forEach(listener::passedOver);
        for (BatchRow row : failed) {
            done(row, listener);
        }
        running = work.stream().map(each -> sources.submit(() -> rowOf(each))).toList();
        if (stopped) {
            stop();
        }
        for (int i = 0; i < running.size() && !running.get(i).isCancelled(); i++) {
            Optional<BatchRow> row = result(running.get(i));
            if (row.isPresent()) {
                failures.after(row.get(), work.get(i).names());
                done(row.get(), listener);
            }
        }
        index.catchUp();
        if (!stopped) {
            keepMeaningsUp();
        }
    }

    private void keepMeaningsUp() throws IOException {
        try {
            meanings.keepUp();
        } catch (EarmarkException ignored) {
            // everything is kept; the next search by meaning makes what is missing, or says what is wrong
        }
    }

    /**
     * Ends a run soon: what is being read is given up, what is not begun is left alone. What is done stays done; run
     * again, it goes on there. From any thread.
     */
    public void stop() {
        stopped = true;
        running.forEach(each -> each.cancel(true));
    }

    /** Its name is where its problems are, its names are all under which it may have failed before. */
    private record Work(String name, Set<String> names, Callable<BatchRow> call) {
        static Work of(String name, List<String> parts, Callable<BatchRow> call) {
            var names = new LinkedHashSet<>(parts);
            names.add(name);
            return new Work(name, names, call);
        }
    }

    private List<Work> work(Gathered gathered, MailIngest mail, Afresh afresh) {
        Staging staging = store.staging().limitedTo(settings.limits().maxFileBytes());
        var calls = new CallIngest(staging, new CallReader(recogniser, settings, channels)::read, pipeline, store);
        var chats = new ChatIngest(staging, new ChatReader(settings.timeZone()), pipeline, store);
        var work = new ArrayList<Work>();
        // what is quick comes first
        for (MailThread thread : mail.threads()) {
            List<String> places =
                    thread.messages().stream().map(MailMessage::where).toList();
            work.add(Work.of(places.get(0), places, () -> mail.take(thread, afresh == Afresh.ALL)));
        }
        for (Source source : gathered.sources()) {
            if (source instanceof Source.ChatFile chat) {
                work.add(Work.of(chat.path().toString(), List.of(), () -> chats.take(chat, afresh)));
            }
        }
        for (Source source : gathered.sources()) {
            if (source instanceof Source.Recording call) {
                List<String> files = call.paths().stream().map(Path::toString).toList();
                work.add(Work.of(String.join(" + ", files), files, () -> calls.take(call, afresh)));
            }
        }
        return work;
    }

    /** Whatever goes wrong with one source is its row; nothing ends the batch. */
    private static BatchRow rowOf(Work work) {
        try {
            return work.call().call();
        } catch (Exception | StackOverflowError e) {
            return BatchRow.failed(work.name(), SourceFault.of(work.name(), e));
        }
    }

    /** Empty when it was given up. */
    private static Optional<BatchRow> result(Future<BatchRow> row) throws InterruptedException {
        try {
            return Optional.of(row.get());
        } catch (CancellationException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an error, not an exception, ended the work on a source", e.getCause());
        }
    }

    private void done(BatchRow row, BatchListener listener) throws IOException {
        if (row.status() == BatchRow.Status.FAILED) {
            store.failures().note(row.source(), null, row.problems().get(0));
        } else if (row.status() != BatchRow.Status.KEPT_BEFORE && ++notIndexed >= INDEXED_AT_ONCE) {
            index.catchUp();
            notIndexed = 0;
        }
        listener.done(row);
    }

    /** Waits for what is being worked on, then gives everything back. */
    @Override
    public void close() throws IOException {
        sources.shutdownNow();
        channels.shutdownNow();
        // the workers go first: nobody may still read a staged file when the store's staging folder goes
        try (store) {
            recogniser.close();
            SourceFault.await(sources);
            SourceFault.await(channels);
        }
    }
}

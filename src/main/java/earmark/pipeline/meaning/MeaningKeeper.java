package earmark.pipeline.meaning;

import earmark.classify.AlikeTerm;
import earmark.classify.Stretches;
import earmark.index.Likes;
import earmark.index.meaning.MeaningSearcher;
import earmark.index.meaning.MeaningStamp;
import earmark.index.meaning.MeaningWriter;
import earmark.index.meaning.Stretch;
import earmark.markers.Estimated;
import earmark.model.Analysis;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Turn;
import earmark.store.Change;
import earmark.store.Store;
import earmark.text.TextAnalyzer;
import earmark.vectors.Embedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Keeps the vectors of everything said in the state of the database. They belong to one model in one runtime; with another
 * all are made anew. Thread-safe; one process at a time writes.
 */
public final class MeaningKeeper implements Likes {
    private static final int PAGE = 64;
    private static final int COMMIT_AFTER = 20_000;

    private final Store store;
    private final TextAnalyzer analyzer;
    private final String analysis;
    private final Supplier<Embedder> model;

    /**
     * For one home.
     *
     * @param store what it is made from
     * @param analyzer cuts text into sentences
     * @param analysis its name and version
     * @param model makes the vectors; asked for when it is needed
     */
    public MeaningKeeper(Store store, TextAnalyzer analyzer, String analysis, Supplier<Embedder> model) {
        this.store = store;
        this.analyzer = analyzer;
        this.analysis = analysis + ", " + Stretches.VERSION;
        this.model = model;
    }

    /**
     * Makes the vectors that are missing.
     *
     * @param progress is told how many interactions are done, now and then
     * @return how many interactions were looked at; 0 when there was nothing to do or another process does it
     * @throws IOException when they cannot be written
     */
    public int catchUp(IntConsumer progress) throws IOException {
        if (isUpToDate()) {
            return 0;
        }
        Optional<MeaningWriter> opened = MeaningWriter.open(store.home().meanings());
        if (opened.isEmpty()) {
            return 0;
        }
        Embedder embedder = model.get();
        try (MeaningWriter writer = opened.get()) {
            MeaningStamp wanted = wanted(embedder);
            MeaningStamp stamp = writer.stamp().filter(wanted::isLike).orElse(wanted);
            if (stamp.change() == 0) {
                writer.clear();
            }
            int done = 0;
            int since = 0;
            List<Change> changes = store.changesSince(stamp.change(), PAGE);
            while (!changes.isEmpty()) {
                for (Change change : changes) {
                    since += put(writer, embedder, change);
                    stamp = stamp.at(change.number());
                    done++;
                }
                progress.accept(done);
                if (since >= COMMIT_AFTER) {
                    writer.commit(stamp);
                    since = 0;
                }
                changes = store.changesSince(stamp.change(), PAGE);
            }
            writer.commit(stamp);
            return done;
        }
    }

    /**
     * Makes the vectors of what was kept since, where there are vectors: who never looks by meaning does not pay for it.
     *
     * @return how many interactions were looked at
     * @throws IOException when they cannot be written
     */
    public int keepUp() throws IOException {
        Optional<MeaningSearcher> opened = search();
        if (opened.isEmpty()) {
            return 0;
        }
        opened.get().close();
        return catchUp(done -> {});
    }

    private MeaningStamp wanted(Embedder embedder) {
        return new MeaningStamp(store.identity(), embedder.id(), analysis, 0);
    }

    private int put(MeaningWriter writer, Embedder embedder, Change change) throws IOException {
        InteractionId id = change.interaction();
        var stretches = new ArrayList<Stretch>();
        var texts = new ArrayList<String>();
        Optional<Interaction> kept = change.removed() ? Optional.empty() : readable(id);
        if (kept.isPresent()) {
            Analysis analysed = analyzer.analyze(kept.get());
            for (Turn turn : kept.get().turns()) {
                for (Stretches.Stretch one :
                        Stretches.of(turn, analysed.sentences().get(turn.index()))) {
                    stretches.add(new Stretch(id, turn.index(), one.at()));
                    texts.add(one.text());
                }
            }
        }
        writer.put(id, stretches, embedder.embed(texts));
        return stretches.size();
    }

    /** Empty for what is gone or damaged: the others must still be found. */
    private Optional<Interaction> readable(InteractionId id) {
        try {
            return store.find(id);
        } catch (EarmarkException e) {
            if (e.problems().stream().noneMatch(problem -> problem.where().equals(id.value()))) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * How the vectors stand.
     *
     * @param usable whether there are some of the model that is asked for, so that they may be searched
     * @param missing interactions that changed since they were made, all without any
     */
    public record State(boolean usable, List<InteractionId> missing) {
        /** Copies the list. */
        public State {
            missing = List.copyOf(missing);
        }
    }

    /** How the vectors stand now; quick, but for opening the model the first time. */
    public State state() throws IOException {
        Optional<MeaningSearcher> opened = search();
        if (opened.isEmpty()) {
            return new State(false, missing(0));
        }
        try (MeaningSearcher searcher = opened.get()) {
            Optional<MeaningStamp> stamp = searcher.stamp().filter(wanted(model.get())::isLike);
            return new State(
                    stamp.isPresent(), missing(stamp.map(MeaningStamp::change).orElse(0L)));
        }
    }

    private List<InteractionId> missing(long since) {
        return store.changesSince(since, Integer.MAX_VALUE).stream()
                .map(Change::interaction)
                .toList();
    }

    private boolean isUpToDate() throws IOException {
        Optional<MeaningSearcher> opened = search();
        if (opened.isEmpty()) {
            return store.lastChange() == 0;
        }
        try (MeaningSearcher searcher = opened.get()) {
            // only the stamp is looked at, for opening a model takes a second
            return searcher.stamp()
                    .filter(stamp -> stamp.change() == store.lastChange()
                            && stamp.store().equals(store.identity())
                            && stamp.analysis().equals(analysis)
                            && stamp.model().equals(model.get().id()))
                    .isPresent();
        }
    }

    /** The vectors as they are; empty when there are none, or none that can be read. */
    Optional<MeaningSearcher> search() {
        try {
            return MeaningSearcher.open(store.home().meanings());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Exact over the kept vectors; what was kept since is among the answer, so that nothing is missed. Knows nothing without
     * vectors of the model that is asked for.
     */
    @Override
    public Optional<Set<InteractionId>> atLeast(Estimated node) {
        if (!(node.estimator() instanceof AlikeTerm like)) {
            return Optional.empty();
        }
        Optional<MeaningSearcher> opened = search();
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (MeaningSearcher searcher = opened.get()) {
            Optional<MeaningStamp> stamp = searcher.stamp();
            Embedder embedder = like.vectors().embedder(like.model());
            if (stamp.isEmpty() || !stamp.get().isLike(wanted(embedder))) {
                return Optional.empty();
            }
            var ids = new HashSet<InteractionId>();
            double least = node.least();
            searcher.all(embedder.embed(like.text()), similarity -> similarity >= least)
                    .forEach(near -> ids.add(near.stretch().interaction()));
            store.changesSince(stamp.get().change(), Integer.MAX_VALUE)
                    .forEach(change -> ids.add(change.interaction()));
            return Optional.of(ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

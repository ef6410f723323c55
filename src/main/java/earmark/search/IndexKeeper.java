package earmark.search;

import earmark.index.IndexStamp;
import earmark.index.IndexWriting;
import earmark.index.KeptSearcher;
import earmark.index.Searcher;
import earmark.index.TurnIndex;
import earmark.index.TurnWriter;
import earmark.store.Store;
import earmark.store.Totals;
import earmark.text.TextAnalyzer;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the index to the state of the database: replays what changed since the index was last committed, and builds
 * it anew when it is missing, damaged, of another database or another make. The database is never asked to wait.
 * Thread-safe.
 */
public final class IndexKeeper implements AutoCloseable {
    private final Store store;
    private final TextAnalyzer analyzer;
    private final String analysis;
    private final Consumer<String> checkpoint;
    private final TurnIndex index;
    private final KeptSearcher searchers;
    /** What was seen to be right, so that not every search counts what is kept. */
    private volatile @Nullable Seen seen;

    /** One state of the index. */
    private record Seen(IndexStamp stamp, int turns) {}

    /**
     * For the index of a home.
     *
     * @param store what it is made from
     * @param analyzer cuts text into the tokens that are indexed
     * @param analysis name and version of the analyzer; when it differs from the index's, that is built anew
     */
    public IndexKeeper(Store store, TextAnalyzer analyzer, String analysis) {
        this(store, analyzer, analysis, name -> {});
    }

    /**
     * As {@link #IndexKeeper(Store, TextAnalyzer, String)}.
     *
     * @param checkpoint is told the name of each step a crash may fall on: {@code index-added},
     *     {@code before-index-commit}, {@code after-index-commit}, {@code before-index-swap}, {@code after-index-swap}
     */
    public IndexKeeper(Store store, TextAnalyzer analyzer, String analysis, Consumer<String> checkpoint) {
        this.store = store;
        this.analyzer = analyzer;
        this.analysis = analysis;
        this.checkpoint = checkpoint;
        index = TurnIndex.in(store.home().index());
        searchers = new KeptSearcher(index);
    }

    /**
     * Does what there is to do; quick when there is nothing.
     *
     * @return what was done
     * @throws IOException when the index can be neither read nor written
     */
    public CatchUp catchUp() throws IOException {
        if (isUpToDate()) {
            return CatchUp.NOTHING;
        }
        Optional<IndexWriting> right = index.tryWriting();
        if (right.isEmpty()) {
            return CatchUp.ELSEWHERE;
        }
        try (IndexWriting writing = right.get()) {
            String wrong = whatIsWrong();
            if (!wrong.isEmpty()) {
                return build(writing, wrong);
            }
            try {
                CatchUp done = append(writing);
                wrong = whatIsWrong();
                return wrong.isEmpty() ? done : build(writing, wrong);
            } catch (IOException | IllegalStateException e) {
                return build(writing, "it could not be written: " + e.getMessage());
            }
        }
    }

    /**
     * Builds all of it anew.
     *
     * @param because why, for the report
     * @return what was done
     * @throws IOException when it cannot be written; the old one is then still in use
     */
    public CatchUp rebuild(String because) throws IOException {
        Optional<IndexWriting> right = index.tryWriting();
        if (right.isEmpty()) {
            return CatchUp.ELSEWHERE;
        }
        try (IndexWriting writing = right.get()) {
            return build(writing, because);
        }
    }

    TurnIndex index() {
        return index;
    }

    /** The index as it is; stays open between searches. */
    Optional<Searcher> search() {
        return searchers.search();
    }

    /** Why the index must be built anew; empty when it need not. */
    String whatIsWrong() throws IOException {
        Optional<Searcher> opened = search();
        if (opened.isEmpty()) {
            return "there was none that could be read";
        }
        try (Searcher searcher = opened.get()) {
            Optional<IndexStamp> stamp = searcher.stamp();
            if (stamp.isEmpty()) {
                return "it was made by another version";
            }
            String wrong = whatIsWrong(stamp.get(), searcher.turns());
            seen = wrong.isEmpty() ? new Seen(stamp.get(), searcher.turns()) : null;
            return wrong;
        }
    }

    private String whatIsWrong(IndexStamp stamp, int turns) {
        Totals totals = store.totals();
        if (!stamp.store().equals(store.identity())) {
            return "it belonged to another database";
        }
        if (!stamp.analysis().equals(analysis)) {
            return "it was made with " + stamp.analysis();
        }
        if (stamp.change() > totals.lastChange()) {
            return "it was ahead of the database";
        }
        if (stamp.change() == totals.lastChange() && turns + stamp.missing() != totals.turns()) {
            return "it held " + turns + " turns instead of " + (totals.turns() - stamp.missing());
        }
        return "";
    }

    private boolean isUpToDate() throws IOException {
        Optional<Searcher> opened = search();
        if (opened.isEmpty()) {
            return false;
        }
        try (Searcher searcher = opened.get()) {
            Optional<IndexStamp> stamp = searcher.stamp();
            if (stamp.isEmpty() || stamp.get().change() != store.lastChange()) {
                return false;
            }
            return new Seen(stamp.get(), searcher.turns()).equals(seen)
                    || whatIsWrong().isEmpty();
        }
    }

    private CatchUp append(IndexWriting writing) throws IOException {
        try (TurnWriter writer = writing.append()) {
            IndexStamp from = writer.stamp().orElseThrow(() -> new IOException("it has no stamp"));
            return new Replay(store, analyzer, checkpoint, writer, from).run("");
        }
    }

    private CatchUp build(IndexWriting writing, String because) throws IOException {
        TurnWriter writer = writing.begin();
        CatchUp done;
        try (writer) {
            var nothing = new IndexStamp(store.identity(), analysis, 0, 0);
            done = new Replay(store, analyzer, checkpoint, writer, nothing).run(because);
        }
        checkpoint.accept("before-index-swap");
        writing.publish(writer.folder());
        checkpoint.accept("after-index-swap");
        return done;
    }

    /** Closes the index. */
    @Override
    public void close() {
        searchers.close();
    }
}

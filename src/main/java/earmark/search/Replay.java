package earmark.search;

import earmark.index.IndexStamp;
import earmark.index.TurnWriter;
import earmark.model.Analysis;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.store.Change;
import earmark.store.Store;
import earmark.text.TextAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One run over the changes that an index has not seen. Every commit carries the number of the last change in it, so
 * that a run which dies is taken up there; doing a change twice does no harm. Use once, from one thread.
 */
final class Replay {
    private static final int PAGE = 256;
    private static final int COMMIT_AFTER_TURNS = 50_000;

    private final Store store;
    private final TextAnalyzer analyzer;
    private final Consumer<String> checkpoint;
    private final TurnWriter writer;
    private final List<Problem> problems = new ArrayList<>();
    private IndexStamp stamp;
    private int interactions;
    private int turns;
    private int uncommittedTurns;

    Replay(Store store, TextAnalyzer analyzer, Consumer<String> checkpoint, TurnWriter writer, IndexStamp from) {
        this.store = store;
        this.analyzer = analyzer;
        this.checkpoint = checkpoint;
        this.writer = writer;
        stamp = from;
    }

    CatchUp run(String rebuiltBecause) throws IOException {
        List<Change> changes = store.changesSince(stamp.change(), PAGE);
        while (!changes.isEmpty()) {
            for (Change change : changes) {
                apply(change);
            }
            if (uncommittedTurns >= COMMIT_AFTER_TURNS) {
                commit();
            }
            changes = store.changesSince(stamp.change(), PAGE);
        }
        commit();
        return new CatchUp(false, interactions, turns, rebuiltBecause, problems);
    }

    private void apply(Change change) throws IOException {
        long missing = stamp.missing();
        InteractionId id = change.interaction();
        try {
            // what is gone by now was removed by a later change, which comes later
            Optional<Interaction> kept = change.removed() ? Optional.empty() : store.find(id);
            if (kept.isPresent()) {
                Analysis analysis = analyzer.analyze(kept.get());
                writer.put(analysis);
                turns += analysis.sentences().size();
                uncommittedTurns += analysis.sentences().size();
            } else {
                writer.remove(id);
            }
        } catch (EarmarkException e) {
            // one damaged interaction must not keep the others from being found; other trouble may pass
            if (e.problems().stream().noneMatch(problem -> problem.where().equals(id.value()))) {
                throw e;
            }
            problems.addAll(e.problems());
            writer.remove(id);
            missing += store.turns(id);
        }
        interactions++;
        stamp = stamp.at(change.number(), missing);
        checkpoint.accept("index-added");
    }

    private void commit() throws IOException {
        checkpoint.accept("before-index-commit");
        writer.commit(stamp);
        uncommittedTurns = 0;
        checkpoint.accept("after-index-commit");
    }
}

package earmark.search;

import earmark.index.Fingerprint;
import earmark.index.IndexCheck;
import earmark.index.IndexStamp;
import earmark.index.IndexWriting;
import earmark.index.Searcher;
import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.store.Damage;
import earmark.store.Damage.Code;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import earmark.text.TextAnalyzer;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads everything a home holds and says what is not as it should be: the database by its own check and by our digests,
 * every kept original, every byte of the index, and every word the index holds of every interaction. Changes nothing.
 * Use from one thread.
 */
public final class Checkup {
    private static final String REINDEX = "earmark reindex builds it anew";

    private final Store store;
    private final TextAnalyzer analyzer;
    private final String analysis;
    private final List<Damage> damages = new ArrayList<>();

    private Checkup(Store store, TextAnalyzer analyzer, String analysis) {
        this.store = store;
        this.analyzer = analyzer;
        this.analysis = analysis;
    }

    /**
     * Checks a home.
     *
     * @param home which
     * @param clock for opening it
     * @param analyzer the one the index was made with
     * @param analysis its name and version
     * @return what is wrong; empty when nothing is
     * @throws IOException when the folder itself cannot be used
     */
    public static List<Damage> of(Home home, Clock clock, TextAnalyzer analyzer, String analysis) throws IOException {
        try (Store store = Store.open(home, clock)) {
            return new Checkup(store, analyzer, analysis).run();
        } catch (EarmarkException e) {
            return e.problems().stream()
                    .map(problem -> new Damage(
                            Code.DATABASE_UNREADABLE, problem.where(), problem.what(), problem.hint(), false))
                    .toList();
        }
    }

    private List<Damage> run() throws IOException {
        damages.addAll(store.check());
        if (damages.stream().noneMatch(damage -> damage.code() == Code.DATABASE_UNREADABLE)) {
            try {
                index();
            } catch (EarmarkException e) {
                // rows that can be compared with their digests may still mean nothing
                add(Code.DATABASE_UNREADABLE, "earmark.db", e.problems().get(0).what(), "restore a backup", false);
            }
        }
        return damages;
    }

    private void index() throws IOException {
        var keeper = new IndexKeeper(store, analyzer, analysis);
        Optional<IndexWriting> right = keeper.index().tryWriting();
        if (right.isEmpty()) {
            add(Code.INDEX_BUSY, "index", "another process is writing it, so it was not checked", "verify again", true);
            return;
        }
        try (IndexWriting writing = right.get()) {
            for (String wrong : IndexCheck.structure(keeper.index(), writing)) {
                add(Code.INDEX_STRUCTURE, "index", wrong, REINDEX, false);
            }
            stamp(keeper);
            content(keeper);
        }
    }

    private void stamp(IndexKeeper keeper) throws IOException {
        Optional<Searcher> opened = keeper.index().search();
        if (opened.isEmpty()) {
            if (store.totals().lastChange() > 0) {
                add(Code.INDEX_UNREADABLE, "index", "there is none that can be read", REINDEX, false);
            }
            return;
        }
        try (Searcher searcher = opened.get()) {
            String wrong = keeper.whatIsWrong();
            long last = store.totals().lastChange();
            long change = searcher.stamp().map(IndexStamp::change).orElse(0L);
            if (!wrong.isEmpty()) {
                add(Code.INDEX_FOREIGN, "index", wrong, REINDEX, false);
            } else if (change < last) {
                add(
                        Code.INDEX_BEHIND,
                        "index",
                        "it ends at change " + change + ", the database at " + last,
                        "the next search or ingest catches up by itself",
                        true);
            }
        }
    }

    private void content(IndexKeeper keeper) throws IOException {
        Optional<Searcher> opened = keeper.index().search();
        if (opened.isEmpty()) {
            return;
        }
        Map<InteractionId, Fingerprint> indexed;
        var notYet = new HashSet<InteractionId>();
        try (Searcher searcher = opened.get()) {
            indexed = new TreeMap<>(IndexCheck.fingerprints(searcher));
            long seen = searcher.stamp().map(IndexStamp::change).orElse(0L);
            store.changesSince(seen, Integer.MAX_VALUE).forEach(change -> notYet.add(change.interaction()));
        } catch (IOException e) {
            add(Code.INDEX_UNREADABLE, "index", "cannot be read to its end: " + e.getMessage(), REINDEX, false);
            return;
        }
        indexed.keySet().removeAll(notYet);
        for (InteractionId id : store.ids(Filter.ALL)) {
            Fingerprint found = indexed.remove(id);
            if (!notYet.contains(id)) {
                compare(id, found == null ? new Fingerprint(0, 0) : found);
            }
        }
        indexed.keySet()
                .forEach(id -> add(Code.INDEX_EXTRA, id.value(), "is in the index but not kept", REINDEX, false));
    }

    private void compare(InteractionId id, Fingerprint found) {
        try {
            Fingerprint expected =
                    store.find(id).map(analyzer::analyze).map(Fingerprint::of).orElse(found); // removed while we looked
            if (!expected.equals(found)) {
                String what = expected.turns() == found.turns()
                        ? "its words in the index are not those in the database"
                        : found.turns() + " turns in the index, " + expected.turns() + " in the database";
                add(Code.INDEX_DIFFERS, id.value(), what, REINDEX, false);
            }
        } catch (EarmarkException e) {
            // found by its digest already; here is how it shows
            add(Code.INTERACTION_CHANGED, id.value(), e.problems().get(0).what(), "restore a backup", false);
        }
    }

    private void add(Code code, String object, String what, String remedy, boolean harmless) {
        damages.add(new Damage(code, object, what, remedy, harmless));
    }
}

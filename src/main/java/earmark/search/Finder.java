package earmark.search;

import earmark.index.IndexStamp;
import earmark.index.Likes;
import earmark.index.Narrowing;
import earmark.index.Order;
import earmark.index.Searcher;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.Rule;
import earmark.markers.hearing.AlikeWords;
import earmark.markers.hearing.Hearing;
import earmark.markers.lint.ReadAsWords;
import earmark.markers.match.Matcher;
import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.store.Filter;
import earmark.store.Store;
import earmark.store.TaggerProvenance;
import earmark.text.TextAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Searches what is kept. The index proposes turns, the matcher decides. What the index has not seen yet is looked
 * through one by one, so that a result is complete whatever state the index is in. Thread-safe.
 */
public final class Finder {
    private static final Narrowing CALLS = new Narrowing(Medium.CALL, Map.of(), Map.of(), null, null);

    private final Store store;
    private final IndexKeeper keeper;
    private final TextAnalyzer analyzer;
    private final Names names;
    private final Likes likes;
    private final @Nullable Today today;

    /**
     * For one home, where every interaction is read when a meaning is looked for.
     *
     * @param store where the interactions are
     * @param keeper of its index
     * @param analyzer the one the index is made with
     * @param names what {@code @name} in a query may stand for
     */
    public Finder(Store store, IndexKeeper keeper, TextAnalyzer analyzer, Names names) {
        this(store, keeper, analyzer, names, Likes.UNKNOWN);
    }

    /**
     * For one home.
     *
     * @param store where the interactions are
     * @param keeper of its index
     * @param analyzer the one the index is made with
     * @param names what {@code @name} in a query may stand for
     * @param likes knows what lies near in meaning to a text, of everything kept
     */
    public Finder(Store store, IndexKeeper keeper, TextAnalyzer analyzer, Names names, Likes likes) {
        this(store, keeper, analyzer, names, likes, null);
    }

    private Finder(
            Store store, IndexKeeper keeper, TextAnalyzer analyzer, Names names, Likes likes, @Nullable Today today) {
        this.store = store;
        this.keeper = keeper;
        this.analyzer = analyzer;
        this.names = names;
        this.likes = likes;
        this.today = today;
    }

    /**
     * The same, where a query that is just a marker's name finds what that marker was found to be: by the verdicts that are
     * kept, where they are of this pack.
     *
     * @param pack the markers in force, which are those of the names
     * @param hearing theirs
     */
    public Finder of(TaggerProvenance pack, Hearing hearing) {
        return new Finder(store, keeper, analyzer, names, likes, new Today(pack, hearing));
    }

    /**
     * Searches. Brings the index up to date first, if no other process is at it.
     *
     * @param request what, and where
     * @return hits, those in turns with many of the words sought among few others first
     * @throws EarmarkException when the query cannot be read; says the column
     * @throws IOException when the index can be neither read nor written
     */
    public SearchResult find(SearchRequest request) throws IOException {
        return find(request, counted -> {});
    }

    /**
     * As {@link #find(SearchRequest)}.
     *
     * @param progress is told what is counted so far, again and again
     */
    SearchResult find(SearchRequest request, Consumer<HitCount> progress) throws IOException {
        Pattern pattern = PatternParser.parse(request.query(), names);
        if (request.speaker() != null) {
            pattern = new Pattern.Said(request.speaker(), pattern);
        }
        var notes = new ArrayList<>(ReadAsWords.inQuery(request.query()));
        note(keeper.catchUp(), notes);
        try {
            return find(pattern, request, notes, progress);
        } catch (IOException e) {
            // opening an index does not read all of it, so damage may only show here
            note(keeper.rebuild("it could not be read: " + e.getMessage()), notes);
            return find(pattern, request, notes, progress);
        }
    }

    /**
     * Words that were heard in calls and sound like a word, the likest first: what the recogniser may have made of it.
     *
     * @param word one word
     * @param least from which likeness on, 1 for the same phones
     * @throws IOException when the index can be neither read nor written
     */
    public List<AlikeWords.Alike> soundsLike(String word, double least) throws IOException {
        keeper.catchUp();
        Optional<Searcher> opened = keeper.search();
        if (opened.isEmpty()) {
            return List.of();
        }
        try (Searcher searcher = opened.get()) {
            var heard = new ArrayList<AlikeWords.Alike>();
            for (AlikeWords.Alike alike : AlikeWords.of(word, searcher.forms(), least)) {
                if (searcher.candidates(new Pattern.Word(alike.word()), CALLS, Order.BEST_FIRST)
                        .next()
                        .isPresent()) {
                    heard.add(alike);
                }
            }
            return heard;
        }
    }

    /**
     * What the matches of a request rest on in other turns.
     *
     * @throws EarmarkException when the query cannot be read; says the column
     */
    public Witnesses witnesses(SearchRequest request) {
        return Witnesses.of(PatternParser.parse(request.query(), names));
    }

    private SearchResult find(Pattern pattern, SearchRequest request, List<Problem> notes, Consumer<HitCount> progress)
            throws IOException {
        var meant = new Meant(request, store);
        Optional<KeptFindings> kept = keptFindings(pattern);
        List<InteractionId> found = kept.map(KeptFindings::found).orElse(List.of());
        var matcher = new Matcher(pattern);
        Search.Look look = kept.isPresent() ? kept.get() : each -> matcher.match(analyzer.analyze(each));
        var search = new Search(store, look, meant, request, progress);
        boolean newest = request.sorting() == Sorting.NEWEST;
        Optional<Searcher> opened = keeper.search();
        long seen = 0;
        if (opened.isPresent()) {
            try (Searcher searcher = opened.get()) {
                seen = searcher.stamp().map(IndexStamp::change).orElse(0L);
                if (newest) {
                    search.these(found);
                }
                search.candidates(searcher.candidates(
                        pattern, meant.narrowing(), newest ? Order.NEWEST_FIRST : Order.BEST_FIRST, likes));
            }
        }
        search.these(found);
        search.changed(store.changesSince(seen, Integer.MAX_VALUE));
        var all = new ArrayList<>(notes);
        all.addAll(kept.isPresent() ? kept.get().notes() : wordsOnly(request));
        return search.result(all);
    }

    private Optional<KeptFindings> keptFindings(Pattern pattern) {
        Today pack = today;
        return pack == null
                ? Optional.empty()
                : MarkerQuery.of(pattern, names).map(query -> new KeptFindings(store, analyzer, query, pack));
    }

    /** Where a marker's name stands for less, or more, than the marker found. */
    private List<Problem> wordsOnly(SearchRequest request) {
        if (today == null) {
            return List.of();
        }
        boolean heard = store.count(Filter.ALL.of(Medium.CALL)) > 0;
        String named = MarkerQuery.named(request.query(), names).stream()
                .filter(marker -> heard || !(marker.rule() instanceof Rule.Plain))
                .map(marker -> "@" + marker.ref().id())
                .collect(Collectors.joining(", "));
        return named.isEmpty()
                ? List.of()
                : List.of(new Problem(
                        "query",
                        "beside other words " + named + " is looked for by its wordings alone, not by its sound or by"
                                + " what it is counted from",
                        "@name alone finds what the marker found"));
    }

    private static void note(CatchUp done, List<Problem> notes) {
        if (!done.rebuiltBecause().isEmpty() && done.turns() > 0) {
            notes.add(new Problem("index", "was built anew: " + done.rebuiltBecause(), ""));
        }
        if (done.elsewhere()) {
            notes.add(
                    new Problem("index", "is being written by another process; the search was complete but slow", ""));
        }
        notes.addAll(done.problems());
    }
}

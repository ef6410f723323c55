package earmark.cli;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.model.TextSpan;
import earmark.pipeline.Embedders;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.meaning.MeaningHit;
import earmark.pipeline.meaning.MeaningKeeper;
import earmark.pipeline.meaning.MeaningSearch;
import earmark.report.MeaningRow;
import earmark.search.SearchRequest;
import earmark.search.Snippet;
import earmark.stats.Counted;
import earmark.store.Store;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is looked for by its meaning. */
final class MeaningOptions {
    private static final int SAY_EVERY = 1_000;

    @Option(
            names = "--like",
            paramLabel = "SENTENCE",
            description = "also what means something like this, shown apart with its similarity")
    private @Nullable String like;

    @Option(
            names = "--more-like",
            paramLabel = "ID@TURN",
            description = "also more of what was said in this turn; turns count from 0")
    private @Nullable String moreLike;

    @Option(
            names = "--least",
            paramLabel = "X",
            defaultValue = "0.5",
            description = "from which similarity on meanings are shown; cosine (0.5)")
    private double least;

    boolean isAsked() {
        return like != null || moreLike != null;
    }

    static MeaningKeeper keeper(Store store) {
        return new MeaningKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS, Embedders::meanings);
    }

    /** Makes what vectors are missing, and looks. */
    List<MeaningRow> find(Store store, SearchRequest request, Console console) throws IOException {
        MeaningKeeper keeper = keeper(store);
        keeper.catchUp(done -> {
            if (done % SAY_EVERY == 0) {
                console.err().println("note    vectors of " + Counted.of(done, "interaction") + " made");
            }
        });
        var search = new MeaningSearch(store, keeper, Embedders::meanings);
        var where =
                new MeaningSearch.Where(request.filter(), request.among(), request.speaker(), least, request.limit());
        if (like != null && moreLike != null) {
            throw new EarmarkException("--like, --more-like", "both at once", "one of them");
        }
        List<MeaningHit> hits = like != null ? search.like(like, where) : more(store, search, where);
        var contacts = new Contacts(store, hits.stream().map(hit -> hit.place().interaction()));
        return hits.stream().map(hit -> row(hit, contacts)).toList();
    }

    private List<MeaningHit> more(Store store, MeaningSearch search, MeaningSearch.Where where) throws IOException {
        String written = String.valueOf(moreLike);
        int at = written.lastIndexOf('@');
        if (at < 1 || !written.substring(at + 1).matches("\\d{1,6}")) {
            throw new EarmarkException("--more-like " + written, "not a turn", "an interaction and a turn: nt-1003@4");
        }
        InteractionId id = Kept.id(store, written.substring(0, at));
        return search.moreLike(id, Integer.parseInt(written.substring(at + 1)), where);
    }

    private static MeaningRow row(MeaningHit hit, Contacts contacts) {
        Snippet snippet = hit.snippet();
        TextSpan match = snippet.match();
        return new MeaningRow(
                hit.place(),
                hit.speaker(),
                (snippet.cutBefore() ? "… " : "") + snippet.text().substring(0, match.start()),
                snippet.matched(),
                snippet.text().substring(match.end()) + (snippet.cutAfter() ? " …" : ""),
                hit.similarity(),
                contacts.of(hit.place().interaction()));
    }
}

package earmark.web.find;

import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.pipeline.find.QueryHelp;
import earmark.pipeline.find.SavedQueries;
import earmark.search.CountSoFar;
import earmark.search.Counting;
import earmark.search.HitCount;
import earmark.search.SearchRequest;
import earmark.search.SearchResult;
import earmark.store.Summary;
import earmark.web.Area;
import earmark.web.Endpoint;
import earmark.web.Right;
import earmark.web.Services;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searching: hits, how many there are, and help while a query is typed. Thread-safe. */
public final class SearchArea implements Area {
    /** Who asks for a count waits so long for it, then is told how far it is. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Services services;
    private final Counting counting;

    /** Over what these services keep. */
    public SearchArea(Services services) {
        this.services = services;
        counting = new Counting(services.store());
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/search", Right.SEARCH, this::search),
                Endpoint.get("/search/count", Right.SEARCH, this::count),
                Endpoint.get("/search/help", Right.SEARCH, this::help),
                Endpoint.get("/search/names", Right.SEARCH, this::names),
                Endpoint.get("/search/draft", Right.SEARCH, this::draft));
    }

    /** Opens the index, and loads what reads queries and looks for them. */
    @Override
    public void warmUp() throws IOException {
        services.finder().find(SearchRequest.of("customer sorry", 1).by(Asked.FACETS));
    }

    /** Stops counting. */
    @Override
    public void close() throws IOException {
        counting.close();
    }

    private void search(Context context) throws IOException {
        SearchResult result = services.finder().find(Asked.request(context, services));
        Map<InteractionId, Summary> kept = services
                .store()
                .summaries(result.hits().stream()
                        .map(hit -> hit.place().interaction())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Summary::id, Function.identity()));
        List<HitView> hits = result.hits().stream()
                .flatMap(hit ->
                        Stream.ofNullable(kept.get(hit.place().interaction())).map(summary -> HitView.of(hit, summary)))
                .toList();
        context.json(new Found(
                hits, result.more(), result.counted(), services.sight(context).of(result.notes())));
    }

    private void count(Context context) throws IOException {
        CountSoFar known = counting.count(services.finder(), Asked.counted(context, services), PATIENCE);
        context.json(new Counted(
                known.count(), known.counting(), services.sight(context).of(known.notes())));
    }

    private void help(Context context) {
        String query = String.valueOf(context.queryParam("q"));
        int at = context.queryParamAsClass("at", Integer.class).getOrDefault(query.length());
        var help = new QueryHelp(services.pack());
        context.json(new Help(help.check(query), help.complete(query, at)));
    }

    private void names(Context context) {
        context.json(services.pack().ruleNames().stream().sorted().toList());
    }

    private void draft(Context context) {
        SavedQueries.Draft draft = new SavedQueries(
                        services.store(), services.pack().catalog())
                .draft(String.valueOf(context.queryParam("id")), Asked.query(context), services.sight(context)::sees);
        context.json(draft);
    }

    private record Found(List<HitView> hits, boolean more, HitCount counted, List<Problem> notes) {}

    private record Counted(HitCount counted, boolean counting, List<Problem> notes) {}

    private record Help(List<QueryHelp.Fault> faults, QueryHelp.Completion completion) {}
}

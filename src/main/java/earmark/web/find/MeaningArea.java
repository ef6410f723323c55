package earmark.web.find;

import earmark.model.InteractionId;
import earmark.pipeline.jobs.Jobs;
import earmark.pipeline.meaning.MeaningHit;
import earmark.pipeline.meaning.MeaningKeeper;
import earmark.pipeline.meaning.MeaningSearch;
import earmark.store.Summary;
import earmark.web.Area;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import earmark.web.Sight;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Searching by meaning. Vectors that are missing are made in the background, never while somebody waits. Thread-safe. */
public final class MeaningArea implements Area {
    private static final Pattern TURN = Pattern.compile("(.+)@(\\d{1,6})");
    private static final int JOBS_LOOKED_AT = 50;

    private final Services services;

    /** Over what these services keep. */
    public MeaningArea(Services services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "meaning";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/search/meaning", Right.SEARCH, this::search),
                Endpoint.get(
                        "/search/vectors", Right.SEARCH, context -> context.json(vectors(services.sight(context)))));
    }

    private void search(Context context) throws IOException {
        MeaningSearch.Where where = Asked.where(context, services);
        Optional<String> turn = Asked.value(context, "more");
        String sentence = turn.isPresent() ? "" : Asked.query(context);
        MeaningKeeper.State state = services.meanings().state();
        if (!state.missing().isEmpty()) {
            make(Services.viewer(context).name());
        }
        List<MeaningHit> hits = !state.usable()
                ? List.of()
                : turn.isPresent()
                        ? more(context, turn.get(), where)
                        : services.meaningSearch().like(sentence, where);
        boolean more = hits.size() == where.limit();
        context.json(new Found(
                views(more ? hits.subList(0, hits.size() - 1) : hits), more, vectors(services.sight(context))));
    }

    private List<MeaningHit> more(Context context, String written, MeaningSearch.Where where) throws IOException {
        Matcher parts = TURN.matcher(written);
        if (!parts.matches()) {
            throw Refused.bad("more", "'" + written + "' is no turn", "an interaction and a turn: nt-1003@4");
        }
        InteractionId id = services.interaction(context, parts.group(1)).id();
        return services.meaningSearch().moreLike(id, Integer.parseInt(parts.group(2)), where);
    }

    /** One job at a time is enough: it makes all that is missing when it begins. */
    private synchronized void make(String by) {
        if (latest().filter(status -> !status.job().state().isOver()).isEmpty()) {
            services.jobs().submit(Services.VECTORS, "Make vectors for searching by meaning", "", by);
        }
    }

    private Optional<Jobs.Status> latest() {
        return services.jobs().latest(JOBS_LOOKED_AT).stream()
                .filter(status -> status.job().kind().equals(Services.VECTORS))
                .findFirst();
    }

    /** Counts what is seen; how far a job is counts everything, and is told to who sees everything. */
    private Vectors vectors(Sight sight) throws IOException {
        MeaningKeeper.State state = services.meanings().state();
        Optional<Jobs.Status> job = latest();
        Optional<Jobs.Status> told = job.filter(status -> sight.isAll());
        return new Vectors(
                state.usable(),
                (int) state.missing().stream().filter(sight::sees).count(),
                job.map(status -> status.job().state().name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                job.filter(status -> !status.job().state().isOver()).isPresent(),
                told.map(status -> status.progress().planned()).orElse(0L),
                told.map(status -> status.progress().done()).orElse(0L),
                told.map(status -> status.job().result()).orElse(""));
    }

    private List<HitView> views(List<MeaningHit> hits) {
        Map<InteractionId, Summary> kept =
                services
                        .store()
                        .summaries(hits.stream()
                                .map(hit -> hit.place().interaction())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Summary::id, Function.identity()));
        return hits.stream()
                .flatMap(hit ->
                        Stream.ofNullable(kept.get(hit.place().interaction())).map(summary -> HitView.of(hit, summary)))
                .toList();
    }

    private record Found(List<HitView> hits, boolean more, Vectors vectors) {}

    /** {@code job} is how the latest job that made some stands; null when there was none. */
    private record Vectors(
            boolean usable,
            int missing,
            @Nullable String job,
            boolean making,
            long planned,
            long done,
            String result) {}
}

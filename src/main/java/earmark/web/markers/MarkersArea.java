package earmark.web.markers;

import earmark.markers.Marker;
import earmark.markers.Rule;
import earmark.model.EarmarkException;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.authoring.CheckedDraft;
import earmark.pipeline.authoring.ExampleResult;
import earmark.pipeline.authoring.Fault;
import earmark.pipeline.authoring.MarkerForm;
import earmark.pipeline.authoring.MarkerWorkshop;
import earmark.pipeline.authoring.MarkerWorkshop.Saved;
import earmark.pipeline.authoring.Source;
import earmark.pipeline.jobs.DifferenceWorker;
import earmark.search.SearchRequest;
import earmark.search.SearchResult;
import earmark.store.Summary;
import earmark.web.Area;
import earmark.web.Body;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import earmark.web.find.HitView;
import earmark.web.ingest.JobView;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Markers: what is looked for, and how that is changed. Thread-safe. */
public final class MarkersArea implements Area {
    private static final int SHOWN_HITS = 8;
    private static final int COUNTED_HITS = 200;

    private final Services services;

    /** Over what these services keep. */
    public MarkersArea(Services services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "markers";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/markers", Right.SEARCH, this::list),
                Endpoint.post("/markers/check", Right.CHANGE, this::check),
                Endpoint.post("/markers/hits", Right.CHANGE, this::hits),
                Endpoint.post("/markers/form", Right.CHANGE, this::form),
                Endpoint.post("/markers/difference", Right.CHANGE, this::difference),
                Endpoint.post("/markers/retag", Right.CHANGE, this::retag),
                Endpoint.get("/markers/former/{name}", Right.CHANGE, this::former),
                Endpoint.get("/markers/{id}", Right.SEARCH, this::source),
                Endpoint.put("/markers/{id}", Right.CHANGE, this::save),
                Endpoint.put("/markers/{id}/use", Right.CHANGE, this::use));
    }

    private record Text(String file, String text) {}

    private record Kept(String file, String text, String state) {}

    private record Use(boolean on) {}

    private record FormChange(String text, MarkerForm.@Nullable Change change) {}

    private record FormView(String text, List<MarkerForm.Part> parts) {}

    private record Markers(
            List<MarkerLine> markers,
            long interactions,
            @Nullable Long taggedOtherwise) {}

    private record CheckView(
            List<Fault> faults,
            List<Fault> wanted,
            boolean good,
            String id,
            int version,
            List<ExampleResult> examples) {}

    private record HitsView(
            List<HitView> hits, long counted, long interactions, long doubtful, boolean complete, String note) {}

    private record Retagged(@Nullable String marker) {}

    private void list(Context context) throws IOException {
        MarkerPack pack = services.pack();
        Map<String, String> own = services.workshop().ownFiles();
        Map<String, Long> found = services.store().interactionsByMarker(Services.seen(context));
        List<MarkerLine> lines = Stream.concat(
                        pack.catalog().markers().stream().map(marker -> MarkerLine.of(marker, own, found)),
                        pack.learned().stream().map(marker -> MarkerLine.of(marker, found)))
                .toList();
        context.json(new Markers(
                lines,
                services.store().count(Services.seen(context)),
                services.sight(context).isAll() ? services.store().countTaggedOtherwise(pack.provenance()) : null));
    }

    private void source(Context context) throws IOException {
        String id = context.pathParam("id");
        Source source = services.workshop().source(id).orElseThrow(() -> Refused.unknown("marker", id));
        context.json(source);
    }

    private void former(Context context) throws IOException {
        String name = context.pathParam("name");
        String text = services.workshop().former(name).orElseThrow(() -> Refused.unknown("former version", name));
        context.json(new Text(name, text));
    }

    private void check(Context context) throws IOException {
        Text draft = Body.of(context, Text.class);
        CheckedDraft checked = services.workshop().check(draft.file(), draft.text());
        var faults = new ArrayList<>(checked.faults());
        faults.addAll(services.workshop().versionFaults(checked, services.pack()));
        context.json(new CheckView(
                faults,
                checked.wanted(),
                checked.isGood() && faults.isEmpty(),
                checked.id(),
                checked.version(),
                checked.examples()));
    }

    private void hits(Context context) throws IOException {
        Text draft = Body.of(context, Text.class);
        CheckedDraft checked = services.workshop().check(draft.file(), draft.text());
        List<Marker> worded =
                checked.markers().stream().filter(Marker::hasWords).toList();
        if (worded.isEmpty()) {
            context.json(new HitsView(List.of(), 0, 0, 0, true, "there is nothing to look for yet"));
            return;
        }
        Marker marker = worded.get(0);
        try {
            SearchResult result = services.finderOf(checked.names())
                    .find(SearchRequest.of("@" + marker.ref().id(), SHOWN_HITS).counting(COUNTED_HITS));
            Map<earmark.model.InteractionId, Summary> kept = services
                    .store()
                    .summaries(result.hits().stream()
                            .map(hit -> hit.place().interaction())
                            .distinct()
                            .toList())
                    .stream()
                    .collect(Collectors.toMap(Summary::id, Function.identity()));
            context.json(
                    new HitsView(
                            result.hits().stream()
                                    .flatMap(hit -> Stream.ofNullable(
                                                    kept.get(hit.place().interaction()))
                                            .map(summary -> HitView.of(hit, summary)))
                                    .toList(),
                            result.counted().hits(),
                            result.counted().interactions(),
                            result.counted().doubtful(),
                            result.counted().complete(),
                            marker.rule() instanceof Rule.Plain
                                    ? ""
                                    : "these are its words; how often, how soon or beside what they must stand, Compare looks at"));
        } catch (EarmarkException e) {
            context.json(new HitsView(
                    List.of(), 0, 0, 0, false, "what it finds can only be told by comparing: use Compare"));
        }
    }

    private void form(Context context) {
        FormChange asked = Body.of(context, FormChange.class);
        String text = asked.change() == null ? asked.text() : MarkerForm.with(asked.text(), asked.change());
        context.json(new FormView(text, MarkerForm.parts(text)));
    }

    private void difference(Context context) {
        Text draft = Body.of(context, Text.class);
        MarkerWorkshop.requireName(draft.file());
        context.status(202)
                .json(JobView.of(services.jobs()
                        .submit(
                                Services.DIFFERENCE,
                                "Compare " + draft.file(),
                                DifferenceWorker.of(draft.file(), draft.text()),
                                Services.viewer(context).name())));
    }

    private void retag(Context context) {
        Retagged asked = Body.of(context, Retagged.class);
        String marker = asked.marker() == null ? "" : asked.marker();
        if (!marker.isEmpty() && services.pack().catalog().marker(marker).isEmpty()) {
            throw Refused.unknown("marker", marker);
        }
        context.status(202)
                .json(JobView.of(services.jobs()
                        .submit(
                                Services.RETAG,
                                marker.isEmpty() ? "Tag everything anew" : "Tag anew: " + marker,
                                marker,
                                Services.viewer(context).name())));
    }

    private void save(Context context) throws IOException {
        Kept asked = Body.of(context, Kept.class);
        CheckedDraft checked = services.workshop().check(asked.file(), asked.text());
        if (!checked.id().equals(context.pathParam("id"))) {
            throw Refused.bad(
                    asked.file(),
                    "the text is of the marker '" + checked.id() + "'",
                    "begin it with marker " + context.pathParam("id"));
        }
        List<Fault> law = services.workshop().versionFaults(checked, services.pack());
        if (!law.isEmpty()) {
            context.json(new Saved(false, law, null, asked.state()));
            return;
        }
        answer(context, services.workshop().save(asked.file(), asked.text(), asked.state()));
    }

    private void use(Context context) throws IOException {
        String id = context.pathParam("id");
        if (services.pack().catalog().marker(id).isEmpty()
                && services.workshop().source(id).isEmpty()) {
            throw Refused.unknown("marker", id);
        }
        answer(
                context,
                services.workshop().switched(id, Body.of(context, Use.class).on()));
    }

    private void answer(Context context, Saved saved) throws IOException {
        if (saved.saved()) {
            services.rereadPack();
        }
        context.json(saved);
    }
}

package earmark.web.find;

import earmark.clips.Clip;
import earmark.clips.ClipPlan;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.model.TextSpan;
import earmark.pipeline.find.FoundClips;
import earmark.search.Hit;
import earmark.search.SearchRequest;
import earmark.store.ClipLibrary;
import earmark.store.KeptClip;
import earmark.store.KeptClip.Rating;
import earmark.store.Playlist;
import earmark.store.Summary;
import earmark.web.Area;
import earmark.web.Body;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Clips of what was found: rated, put into playlists, taken away. Who does not see all sees of a playlist the clips of what
 * he or she does see; one without any of these is not there, unless it is the own. Thread-safe.
 */
public final class ClipsArea implements Area {
    /** As the command clips cuts them, unless it is told otherwise. */
    private static final ClipPlan PLAN = new ClipPlan(4000, 6000, 120_000);

    private final Services services;

    /** Over what these services keep. */
    public ClipsArea(Services services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "clips";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/clips", Right.SEARCH, this::rateHit),
                Endpoint.put("/clips/{clip}/rating", Right.SEARCH, this::rate),
                Endpoint.get("/search/clips.zip", Right.SEARCH, this::zipOfSearch),
                Endpoint.get("/playlists", Right.SEARCH, this::playlists),
                Endpoint.post("/playlists", Right.SEARCH, this::add),
                Endpoint.get("/playlists/{name}", Right.SEARCH, this::playlist),
                Endpoint.put("/playlists/{name}", Right.SEARCH, this::arrange),
                Endpoint.delete("/playlists/{name}", Right.SEARCH, this::remove),
                Endpoint.get("/playlists/{name}/clips.zip", Right.SEARCH, this::zipOfPlaylist));
    }

    private record Spot(String interaction, int turn, int from, int to) {
        TextSpan span() {
            if (from < 0 || to <= from) {
                throw Refused.bad("from and to", "no characters", "say which characters of the turn are meant");
            }
            return new TextSpan(from, to);
        }
    }

    private record RatedHit(
            String query,
            Spot place,
            String rating,
            @Nullable String note) {}

    private record Rated(String rating, @Nullable String note) {}

    private record Added(String title, String query, List<Spot> places) {}

    private record Arranged(String title, List<String> clips) {}

    private record PlaylistLine(
            String name, String title, String madeBy, java.time.Instant madeAt, int clips, long lengthMs) {}

    private record PlaylistView(
            String name, String title, String madeBy, java.time.Instant madeAt, List<ClipView> clips) {}

    private void rateHit(Context context) {
        RatedHit hit = Body.of(context, RatedHit.class);
        KeptClip clip = keep(context, hit.query(), List.of(hit.place())).get(0);
        context.json(view(services.store().clips().rate(clip.id(), rating(hit.rating()), note(hit.note()))));
    }

    private void rate(Context context) {
        Rated rated = Body.of(context, Rated.class);
        context.json(
                view(services.store().clips().rate(clip(context).id(), rating(rated.rating()), note(rated.note()))));
    }

    private KeptClip clip(Context context) {
        String id = context.pathParam("clip");
        List<KeptClip> seen = services.store().clips().all().stream()
                .filter(clip -> services.sight(context).sees(clip.interaction()))
                .toList();
        List<KeptClip> meant = ClipLibrary.named(seen, id);
        if (meant.size() > 1) {
            throw new Refused(
                    409,
                    new Problem(
                            "clip " + id,
                            meant.size() + " clips are called so",
                            meant.stream().map(KeptClip::id).collect(Collectors.joining(", ", "one of: ", ""))));
        }
        return meant.stream().findFirst().orElseThrow(() -> Refused.unknown("clip", id));
    }

    private void add(Context context) {
        Added added = Body.of(context, Added.class);
        List<String> clips = keep(context, added.query(), added.places()).stream()
                .map(KeptClip::id)
                .toList();
        Playlist playlist = services.store()
                .clips()
                .playlists()
                .add(
                        Body.line("title", added.title()),
                        clips,
                        Services.viewer(context).name());
        context.json(view(seen(playlist, context)));
    }

    /** The clips of places, noted in the library. */
    private List<KeptClip> keep(Context context, String query, List<Spot> places) {
        var found = FoundClips.of(services.store(), services.finder(), query, PLAN);
        List<KeptClip> clips = places.stream()
                .map(spot -> found.kept(found.one(
                        services.interaction(context, spot.interaction()).id(), spot.turn(), spot.span())))
                .toList();
        services.store().clips().keep(clips);
        return clips;
    }

    private void playlists(Context context) {
        context.json(services.store().clips().playlists().all().stream()
                .flatMap(each -> shown(each, context).stream())
                .map(each -> new PlaylistLine(
                        each.name(),
                        each.title(),
                        each.madeBy(),
                        each.madeAt(),
                        each.clips().size(),
                        each.clips().stream()
                                .mapToLong(clip ->
                                        clip.time() == null ? 0 : clip.time().lengthMs())
                                .sum()))
                .toList());
    }

    private void playlist(Context context) {
        context.json(view(known(context)));
    }

    private void arrange(Context context) {
        Arranged arranged = Body.of(context, Arranged.class);
        Playlist before = known(context);
        List<String> shown = before.clips().stream().map(KeptClip::id).toList();
        for (String clip : arranged.clips()) {
            if (!shown.contains(clip)) {
                throw Refused.bad(clip, "is not in this playlist", "add it first, or reload the page");
            }
        }
        var clips = new ArrayList<>(arranged.clips());
        // what is not seen cannot have been meant to leave
        hidden(before.name(), context).forEach(clip -> clips.add(clip.id()));
        Playlist after = services.store()
                .clips()
                .playlists()
                .arrange(before.name(), Body.line("title", arranged.title()), clips);
        context.json(view(seen(after, context)));
    }

    private void remove(Context context) {
        String name = known(context).name();
        if (!hidden(name, context).isEmpty()) {
            throw new Refused(
                    409,
                    new Problem(
                            "playlist " + name,
                            "it holds clips of other teams too",
                            "take your own clips out of it, or ask who sees all teams"));
        }
        services.store().clips().playlists().remove(name);
        context.status(204);
    }

    private void zipOfSearch(Context context) throws IOException {
        SearchRequest request = Asked.request(context, services);
        List<Clip> clips = FoundClips.of(services.store(), services.finder(), request.query(), PLAN)
                .all(services.finder().find(request).hits().stream()
                        .map(Hit::place)
                        .toList());
        services.store()
                .clips()
                .keep(clips.stream()
                        .map(clip -> FoundClips.kept(clip, request.query()))
                        .toList());
        ClipZip.answer(context, services, "Clips", request.query(), clips);
    }

    private void zipOfPlaylist(Context context) throws IOException {
        Playlist playlist = known(context);
        List<Clip> clips = playlist.clips().stream()
                .flatMap(clip -> services.store().find(clip.interaction()).stream()
                        .map(interaction -> FoundClips.again(clip, interaction)))
                .toList();
        String queries =
                playlist.clips().stream().map(KeptClip::query).distinct().collect(Collectors.joining("; "));
        ClipZip.answer(context, services, playlist.title(), queries, clips);
    }

    private Playlist known(Context context) {
        String name = context.pathParam("name");
        Playlist found = Services.shown(
                context,
                services.store().clips().playlists().find(name),
                each -> shown(each, context).isPresent(),
                "playlist",
                name);
        return seen(found, context);
    }

    private Optional<Playlist> shown(Playlist playlist, Context context) {
        Playlist seen = seen(playlist, context);
        boolean own = playlist.madeBy().equals(Services.viewer(context).name());
        return services.sight(context).isAll() || own || !seen.clips().isEmpty() ? Optional.of(seen) : Optional.empty();
    }

    private Playlist seen(Playlist playlist, Context context) {
        return playlist.with(playlist.clips().stream()
                .filter(clip -> services.sight(context).sees(clip.interaction()))
                .toList());
    }

    private List<KeptClip> hidden(String name, Context context) {
        return services.store().clips().playlists().find(name).stream()
                .flatMap(playlist -> playlist.clips().stream())
                .filter(clip -> !services.sight(context).sees(clip.interaction()))
                .toList();
    }

    private ClipView view(KeptClip clip) {
        return ClipView.of(
                clip,
                services.store().summaries(List.of(clip.interaction())).stream()
                        .findFirst()
                        .orElse(null));
    }

    private PlaylistView view(Playlist playlist) {
        Map<InteractionId, Summary> kept =
                services
                        .store()
                        .summaries(playlist.clips().stream()
                                .map(KeptClip::interaction)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Summary::id, Function.identity()));
        return new PlaylistView(
                playlist.name(),
                playlist.title(),
                playlist.madeBy(),
                playlist.madeAt(),
                playlist.clips().stream()
                        .map(clip -> ClipView.of(clip, kept.get(clip.interaction())))
                        .toList());
    }

    private static String note(@Nullable String note) {
        return note == null ? "" : note;
    }

    private static Rating rating(String name) {
        try {
            return Rating.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.bad("rating", "'" + name + "'", "good or poor");
        }
    }
}

package earmark.web;

import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the access log calls the things people do, by the address that does them; none for what changes nothing, and for the
 * answers of a scorecard, which are kept at every touch.
 */
final class Deeds {
    /**
     * A thing people do.
     *
     * @param noun what it is done to, before its name; empty for interactions and scores, which are known by their ids
     * @param words what is done
     */
    record Deed(String noun, String words) {}

    private static final Map<String, Deed> DEEDS = Map.ofEntries(
            Map.entry("PUT /markers/{id}", new Deed("marker", "written")),
            Map.entry("PUT /markers/{id}/use", new Deed("marker", "switched on or off")),
            Map.entry("POST /markers/retag", new Deed("markers", "everything tagged anew")),
            Map.entry("POST /coaching", new Deed("coaching", "agreed")),
            Map.entry("POST /coaching/{item}/done", new Deed("coaching", "took place")),
            Map.entry("POST /coaching/{item}/drop", new Deed("coaching", "dropped")),
            Map.entry("POST /evaluations/{evaluation}/release", new Deed("", "score released to the agent")),
            Map.entry("POST /evaluations/{evaluation}/acknowledge", new Deed("", "score acknowledged")),
            Map.entry("POST /evaluations/{evaluation}/close", new Deed("", "score closed")),
            Map.entry("POST /evaluations/{evaluation}/reopen", new Deed("", "score opened again")),
            Map.entry("POST /evaluations/{evaluation}/withdraw", new Deed("", "score withdrawn")),
            Map.entry("POST /evaluations/{evaluation}/appeals", new Deed("", "appealed")),
            Map.entry("POST /appeals/{appeal}/reject", new Deed("appeal", "not granted")),
            Map.entry("POST /appeals/{appeal}/uphold", new Deed("appeal", "granted")),
            Map.entry("POST /appeals/{appeal}/retract", new Deed("appeal", "taken back")),
            Map.entry("POST /sheets", new Deed("", "scorecard opened")),
            Map.entry("POST /sheets/{sheet}/submit", new Deed("", "scorecard handed in")),
            Map.entry("DELETE /sheets/{sheet}", new Deed("", "scorecard thrown away")),
            Map.entry("POST /interactions/{id}/corrections", new Deed("", "corrected")),
            Map.entry("POST /interactions/{id}/corrections/{number}/undo", new Deed("", "correction undone")),
            Map.entry("POST /queue/{task}/take", new Deed("", "taken from the queue")),
            Map.entry("POST /queue/{task}/give-back", new Deed("", "given back to the queue")),
            Map.entry("POST /queue/{task}/set-aside", new Deed("", "set aside")),
            Map.entry("POST /queue/{task}/assign", new Deed("", "assigned")),
            Map.entry("POST /themes/run", new Deed("themes", "looked for anew")),
            Map.entry("POST /themes/merge", new Deed("themes", "merged")),
            Map.entry("PUT /themes/{theme}", new Deed("theme", "renamed")),
            Map.entry("POST /themes/{theme}/split", new Deed("theme", "divided")),
            Map.entry("POST /themes/{theme}/dismiss", new Deed("theme", "said to be none")),
            Map.entry("POST /themes/{theme}/restore", new Deed("theme", "made one again")),
            Map.entry("POST /themes/{theme}/recommendations", new Deed("theme", "recommendation written down")),
            Map.entry("POST /recommendations/{recommendation}/close", new Deed("recommendation", "closed")),
            Map.entry("POST /calibrations", new Deed("calibration", "opened")),
            Map.entry("POST /calibrations/{session}/close", new Deed("calibration", "closed")),
            Map.entry("POST /calibrations/{session}/agree", new Deed("calibration", "consensus written down")),
            Map.entry("POST /clips", new Deed("", "place rated as an example")),
            Map.entry("POST /playlists", new Deed("", "place put into a playlist")),
            Map.entry("PUT /playlists/{name}", new Deed("playlist", "arranged")),
            Map.entry("DELETE /playlists/{name}", new Deed("playlist", "removed")),
            Map.entry("POST /ingest/uploads/{upload}/start", new Deed("upload", "taken in")),
            Map.entry("POST /ingest/uploads/{upload}/scores", new Deed("upload", "scores looked at or kept")));

    private Deeds() {}

    /** What that address does; none when it is nothing for the log. */
    static Optional<Deed> of(HandlerType method, String path) {
        return Optional.ofNullable(DEEDS.get(method.name() + " " + path));
    }

    /**
     * What the log says of it.
     *
     * @param subject whose it is: an interaction, or the name in the address; null when there is neither
     * @param more how it was before and is now; null when the deed says all
     */
    static String said(Deed deed, @Nullable String subject, @Nullable String more) {
        String whose = (deed.noun() + " " + (subject == null ? "" : subject)).strip();
        return (whose.isEmpty() ? "" : whose + ", ") + (more == null ? deed.words() : more);
    }
}

package earmark.store;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.store.KeptClip.Rating;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The clips that were cut, and how people rate them. Thread-safe. */
public final class ClipLibrary {
    private static final String SELECT = "SELECT c.id, c.interaction, c.name, c.query, c.example, r.rating,"
            + " coalesce(r.note, ''), c.start_ms, c.end_ms FROM clip c LEFT JOIN clip_rating r ON r.clip = c.id";

    // in the order of the digest; what was kept before there were digests has none
    static final String CLIPS = "SELECT id, interaction, name, start_ms, end_ms, query, example, made_at, digest"
            + " FROM clip WHERE digest <> '' ORDER BY id";
    static final String RATINGS =
            "SELECT clip, rating, note, rated_at, digest FROM clip_rating WHERE digest <> '' ORDER BY clip";

    private final Database database;
    private final Clock clock;

    ClipLibrary(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Clips put together for somebody to listen to. */
    public Playlists playlists() {
        return new Playlists(database, clock);
    }

    /** Notes clips; one that is known keeps its rating. Their own ratings are not looked at. */
    public void keep(List<KeptClip> clips) {
        String now = Moments.text(clock.instant());
        database.write(handle -> {
            clips.forEach(clip -> keep(handle, clip, now));
            return clips;
        });
    }

    private static void keep(Handle handle, KeptClip clip, String now) {
        handle.execute(
                "INSERT INTO clip (id, interaction, name, start_ms, end_ms, query, example, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET interaction ="
                        + " excluded.interaction, name = excluded.name, start_ms = excluded.start_ms, end_ms ="
                        + " excluded.end_ms, query = excluded.query, example = excluded.example",
                clip.id(),
                clip.interaction().value(),
                clip.name(),
                clip.time() == null ? null : clip.time().startMs(),
                clip.time() == null ? null : clip.time().endMs(),
                clip.query(),
                clip.example(),
                now);
        digest(handle, CLIPS, "clip", "id", clip.id());
    }

    /** Notes the digest of a row as it is now. */
    private static void digest(Handle handle, String select, String table, String key, String id) {
        String row = select.substring(0, select.indexOf(", digest")) + " FROM " + table + " WHERE " + key + " = :id";
        String digest = handle.createQuery(row)
                .bind("id", id)
                .map((columns, context) -> {
                    var values = new Object[columns.getMetaData().getColumnCount()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = columns.getObject(i + 1);
                    }
                    return RowDigest.ofValues(values);
                })
                .one();
        handle.execute("UPDATE " + table + " SET digest = ? WHERE " + key + " = ?", digest, id);
    }

    /**
     * Says what somebody thinks of a clip, in the place of what was said before.
     *
     * @param id what {@link #named} takes
     * @param rating what
     * @param note what else there is to say; may be empty
     * @return the clip as it is now
     * @throws EarmarkException when there is no such clip, or several
     */
    public KeptClip rate(String id, Rating rating, String note) {
        return database.write(handle -> {
            KeptClip clip = one(handle, id);
            handle.execute(
                    "INSERT INTO clip_rating (clip, rating, note, rated_at) VALUES (?, ?, ?, ?) ON CONFLICT (clip) DO"
                            + " UPDATE SET rating = excluded.rating, note = excluded.note, rated_at ="
                            + " excluded.rated_at",
                    clip.id(),
                    rating.name().toLowerCase(Locale.ROOT),
                    note,
                    Moments.text(clock.instant()));
            digest(handle, RATINGS, "clip_rating", "clip", clip.id());
            return one(handle, clip.id());
        });
    }

    private static KeptClip one(Handle handle, String id) {
        List<KeptClip> clips = named(all(handle), id);
        if (clips.size() != 1) {
            throw new EarmarkException(
                    id,
                    clips.isEmpty() ? "no clip is called so" : clips.size() + " clips are called so",
                    clips.isEmpty()
                            ? "earmark clips list shows them all"
                            : clips.stream().map(KeptClip::id).collect(Collectors.joining(", ", "one of: ", "")));
        }
        return clips.get(0);
    }

    /**
     * What a person means: the clip of an id, else those whose id begins so, else those cut from what is called so, as lists
     * and searches print it.
     *
     * @param clips among which
     * @param name an id, the begin of one, or id or name of an interaction
     * @return several when it is not told which
     */
    public static List<KeptClip> named(List<KeptClip> clips, String name) {
        List<Predicate<KeptClip>> ways = List.of(
                clip -> clip.id().equals(name),
                clip -> !name.isBlank() && clip.id().startsWith(name),
                clip -> clip.name().equals(name) || clip.interaction().value().equals(name));
        return ways.stream()
                .map(way -> clips.stream().filter(way).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** All clips, by name and then by time. */
    public List<KeptClip> all() {
        return database.read(ClipLibrary::all);
    }

    /** Those of these ids that are kept, in any order. */
    public List<KeptClip> of(Collection<String> ids) {
        return database.read(handle -> of(handle, ids));
    }

    static List<KeptClip> of(Handle handle, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : list(handle.createQuery(SELECT + " WHERE c.id IN (<ids>)").bindList("ids", List.copyOf(ids)));
    }

    private static List<KeptClip> all(Handle handle) {
        return list(handle.createQuery(SELECT + " ORDER BY c.name, c.start_ms, c.id"));
    }

    private static List<KeptClip> list(Query query) {
        return query.map((row, context) -> new KeptClip(
                        row.getString(1),
                        new InteractionId(row.getString(2)),
                        row.getString(3),
                        InteractionRows.time(row, 8),
                        row.getString(4),
                        row.getString(5),
                        rating(row.getString(6)),
                        row.getString(7)))
                .list();
    }

    private static @Nullable Rating rating(@Nullable String name) {
        return name == null ? null : Rating.valueOf(name.toUpperCase(Locale.ROOT));
    }
}

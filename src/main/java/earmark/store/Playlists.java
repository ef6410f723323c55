package earmark.store;

import earmark.model.EarmarkException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Playlists: clips of the library in an order. Each step is one transaction. Thread-safe. */
public final class Playlists {
    private static final int LONGEST_TITLE = 120;

    private final Database database;
    private final Clock clock;

    Playlists(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All, by title. */
    public List<Playlist> all() {
        return database.read(handle ->
                handle.createQuery("SELECT name FROM playlist ORDER BY title, name").mapTo(String.class).list().stream()
                        .flatMap(name -> find(handle, name).stream())
                        .toList());
    }

    /** The one of that name. */
    public Optional<Playlist> find(String name) {
        return database.read(handle -> find(handle, name));
    }

    /**
     * Puts clips at the end of a playlist, which is made when there is none of that title; those in it already stay
     * where they are.
     *
     * @param title what people call it; its name is made of it
     * @param clips ids of kept clips, in order
     * @param by who does
     * @return the playlist as it is now
     * @throws EarmarkException when the title has no letter or digit, or there is no such clip
     */
    public Playlist add(String title, List<String> clips, String by) {
        String name = nameOf(title);
        String now = Moments.text(clock.instant());
        return database.write(handle -> {
            handle.execute(
                    "INSERT INTO playlist (name, title, made_by, made_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    name,
                    title.strip(),
                    by,
                    now);
            int position = handle.createQuery("SELECT coalesce(max(position), 0) FROM playlist_clip WHERE playlist = ?")
                    .bind(0, name)
                    .mapTo(Integer.class)
                    .one();
            for (String clip : clips) {
                position++;
                refuseUnknown(handle, clip);
                handle.execute(
                        "INSERT INTO playlist_clip (playlist, clip, position, added_by, added_at) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        name,
                        clip,
                        position,
                        by,
                        now);
            }
            return find(handle, name).orElseThrow();
        });
    }

    /**
     * Gives a playlist another title and order; clips that are not named leave it. Its name stays, for links lead to it.
     *
     * @throws EarmarkException when there is none of that name, or a clip is not in it
     */
    public Playlist arrange(String name, String title, List<String> clips) {
        nameOf(title);
        return database.write(handle -> {
            Playlist known = find(handle, name).orElseThrow(() -> unknown(name));
            List<String> had = known.clips().stream().map(KeptClip::id).toList();
            for (String clip : clips) {
                if (!had.contains(clip)) {
                    throw new EarmarkException(clip, "is not in this playlist", "add it first, or reload the page");
                }
            }
            handle.execute("UPDATE playlist SET title = ? WHERE name = ?", title.strip(), name);
            for (String clip : had) {
                int position = clips.indexOf(clip);
                if (position < 0) {
                    handle.execute("DELETE FROM playlist_clip WHERE playlist = ? AND clip = ?", name, clip);
                } else {
                    handle.execute(
                            "UPDATE playlist_clip SET position = ? WHERE playlist = ? AND clip = ?",
                            position + 1,
                            name,
                            clip);
                }
            }
            return find(handle, name).orElseThrow();
        });
    }

    /** Removes a playlist; its clips stay in the library. */
    public void remove(String name) {
        database.write(handle -> handle.execute("DELETE FROM playlist WHERE name = ?", name));
    }

    private static void refuseUnknown(Handle handle, String clip) {
        boolean known = handle.createQuery("SELECT 1 FROM clip WHERE id = ?")
                .bind(0, clip)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
        if (!known) {
            throw EarmarkException.unknown(clip, "there is no such clip", "add it from a search");
        }
    }

    private static Optional<Playlist> find(Handle handle, String name) {
        return handle.createQuery("SELECT title, made_by, made_at FROM playlist WHERE name = ?")
                .bind(0, name)
                .map((row, context) -> new Playlist(
                        name,
                        row.getString(1),
                        row.getString(2),
                        Moments.moment(row.getString(3)),
                        clips(handle, name)))
                .findFirst();
    }

    private static List<KeptClip> clips(Handle handle, String name) {
        List<String> ids = handle.createQuery(
                        "SELECT clip FROM playlist_clip WHERE playlist = ? ORDER BY position, clip")
                .bind(0, name)
                .mapTo(String.class)
                .list();
        var byId = ClipLibrary.of(handle, ids).stream().collect(Collectors.toMap(KeptClip::id, clip -> clip));
        var clips = new ArrayList<KeptClip>();
        ids.forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(clips::add));
        return clips;
    }

    /**
     * The name of a title, for addresses.
     *
     * @throws EarmarkException when nothing of it can stand in an address, or it is too long
     */
    static String nameOf(String title) {
        String name = title.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        if (name.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new EarmarkException(
                    "title", "not a playlist's title", "letters or digits, at most " + LONGEST_TITLE + " characters");
        }
        return name;
    }

    private static EarmarkException unknown(String name) {
        return EarmarkException.unknown(name, "there is no such playlist", "look it up in the list");
    }
}

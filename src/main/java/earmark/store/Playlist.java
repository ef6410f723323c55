package earmark.store;

import java.time.Instant;
import java.util.List;

/**
 * Clips under a name, for somebody to listen to.
 *
 * @param name lower-case words joined by {@code -}, in addresses
 * @param title what people call it
 * @param madeBy who began it
 * @param madeAt when
 * @param clips in the order in which they are played
 */
public record Playlist(String name, String title, String madeBy, Instant madeAt, List<KeptClip> clips) {
    /** Copies the clips. */
    public Playlist {
        clips = List.copyOf(clips);
    }

    /** The same with other clips. */
    public Playlist with(List<KeptClip> others) {
        return new Playlist(name, title, madeBy, madeAt, others);
    }
}

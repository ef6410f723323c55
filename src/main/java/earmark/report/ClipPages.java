package earmark.report;

import earmark.report.ClipPage.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what goes beside the sound in a folder of clips: a page, a table, a playlist and captions. Thread-safe. */
public final class ClipPages {
    private ClipPages() {}

    /**
     * Writes them.
     *
     * @param folder where the sound is
     * @param title what the page is called
     * @param query what was looked for
     * @param said how much of what was found is here, in a sentence
     * @param items in order
     */
    public static void write(Path folder, String title, String query, String said, List<Item> items)
            throws IOException {
        for (Item item : items) {
            if (!item.captions().isEmpty()) {
                write(folder, item.captions(), ClipPage.captions(item.clip()));
            }
        }
        write(folder, "index.html", ClipPage.html(title, query, said, items));
        write(folder, "clips.csv", ClipPage.csv(items));
        write(folder, "playlist.m3u8", ClipPage.playlist(items));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}

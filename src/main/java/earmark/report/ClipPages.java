package earmark.report;

import earmark.report.ClipPage.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what goes beside the sound in a folder of clips: a page, a table, a playlist and captions. Thread-safe. */
public final class ClipPages {
    private static final String PAGE = "index.html";
    private static final String TABLE = "clips.csv";
    private static final String PLAYLIST = "playlist.m3u8";

    /** A cell with the name of a file that was cut: number, name of the interaction, id of the clip. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?<=^|,)(\\d{2,}-[A-Za-z0-9-]{1,40}-[0-9a-f]{8}\\.(?:wav|vtt))(?=,|$)");

    private ClipPages() {}

    /**
     * Writes them. What an earlier run wrote there, by its table, and this one did not, is deleted: a folder of what people
     * said holds no more than its page tells.
     *
     * @param folder where the sound is
     * @param title what the page is called
     * @param query what was looked for
     * @param said how much of what was found is here, in a sentence
     * @param items in order
     */
    public static void write(Path folder, String title, String query, String said, List<Item> items)
            throws IOException {
        clear(folder, items);
        for (Item item : items) {
            if (!item.captions().isEmpty()) {
                write(folder, item.captions(), ClipPage.captions(item.clip()));
            }
        }
        write(folder, PAGE, ClipPage.html(title, query, said, items));
        write(folder, TABLE, ClipPage.csv(items));
        write(folder, PLAYLIST, ClipPage.playlist(items));
    }

    /**
     * Deletes what an earlier run wrote, its page and its table too.
     *
     * @param folder may hold something else, or nothing
     */
    public static void clear(Path folder) throws IOException {
        if (Files.exists(folder.resolve(TABLE))) {
            clear(folder, List.of());
            for (String name : List.of(PAGE, TABLE, PLAYLIST)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    private static void clear(Path folder, List<Item> without) throws IOException {
        Set<String> kept = without.stream()
                .flatMap(item -> Stream.of(item.sound(), item.captions()))
                .collect(Collectors.toSet());
        for (String name : earlier(folder.resolve(TABLE))) {
            if (!kept.contains(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    /** The sound and captions of which a table tells; names of another form were not written by us. */
    private static Set<String> earlier(Path table) throws IOException {
        if (!Files.isRegularFile(table)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(table, StandardCharsets.UTF_8)) {
            return lines.flatMap(line -> WRITTEN.matcher(line).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (UncheckedIOException e) {
            // not one of our tables
            return Set.of();
        }
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}

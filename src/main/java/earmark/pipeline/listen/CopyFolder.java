package earmark.pipeline.listen;

import earmark.files.Private;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of copies: {@code KEY.wav} and {@code KEY.peaks}, or {@code KEY.plain.peaks} alone. What was not used for longest goes first. Files may vanish at
 * any time, for several processes may use one home. Thread-safe.
 *
 * @param path the folder
 * @param mostBytes how much may lie in it
 * @param clock what time it is
 */
record CopyFolder(Path path, long mostBytes, Clock clock) {
    private static final String TEMPORARY = ".part";
    /** A copy that nobody finished in this time never will be. */
    private static final long FORGOTTEN_MS = 6 * 3_600_000L;

    /** A file with what a sweep wants to know. */
    private record Seen(Path file, long bytes, FileTime used) {}

    Path wav(String key) {
        return path.resolve(key + ".wav");
    }

    /** Peaks of what {@link #wav} holds. */
    Path peaks(String key) {
        return path.resolve(key + ".peaks");
    }

    /** Peaks of an original that plays as it is. */
    Path plainPeaks(String key) {
        return path.resolve(key + ".plain.peaks");
    }

    /** An empty file of a name of its own, which only the owner may read. */
    Path temporary() throws IOException {
        return Private.file(path.resolve(UUID.randomUUID() + TEMPORARY));
    }

    /** Notes that it was used. */
    void used(String key) throws IOException {
        FileTime now = FileTime.from(clock.instant());
        for (Path file : List.of(wav(key), peaks(key), plainPeaks(key))) {
            if (Files.exists(file)) {
                Files.setLastModifiedTime(file, now);
            }
        }
    }

    /** Removes what was not used for longest until the rest fits; never what belongs to the key. */
    void sweep(String key) throws IOException {
        List<Seen> all = seen();
        long bytes = all.stream().mapToLong(Seen::bytes).sum();
        for (Seen one : all) {
            String name = one.file().getFileName() + "";
            boolean forgotten =
                    name.endsWith(TEMPORARY) && clock.millis() - one.used().toMillis() > FORGOTTEN_MS;
            boolean mayGo = !name.startsWith(key) && !name.endsWith(TEMPORARY);
            if (forgotten || (bytes > mostBytes && mayGo)) {
                Files.deleteIfExists(one.file());
                bytes -= one.bytes();
            }
        }
    }

    /** The one not used for longest first. */
    private List<Seen> seen() throws IOException {
        var all = new ArrayList<Seen>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                try {
                    all.add(new Seen(file, Files.size(file), Files.getLastModifiedTime(file)));
                } catch (NoSuchFileException e) {
                    // gone meanwhile
                }
            }
        }
        all.sort(Comparator.comparing(Seen::used).thenComparing(Seen::file));
        return all;
    }
}

package earmark.pipeline.authoring;

import earmark.files.Sha256;
import earmark.model.EarmarkException;
import earmark.pipeline.MarkerPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a team's own markers. A file is replaced at once or not at all, what it was before stays in {@code
 * former/}, and a folder that would not load is never left behind. Thread-safe within this process; two processes are
 * told apart by the state of the file.
 */
final class OwnFolder {
    private static final String FORMER = "former";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    OwnFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What a text is told from others by; of a file that is not there the empty text. */
    static String state(String text) {
        return text.isEmpty()
                ? ""
                : Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** The folder; need not be there yet. */
    Path path() {
        return folder;
    }

    /** Another one as soon as a file here or below is another, apart from former versions. */
    String stamp() throws IOException {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> all = Files.walk(folder)) {
            var files = new ArrayList<String>();
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                Path name = folder.relativize(path);
                if (!isAside(name)) {
                    files.add(name + " " + Files.size(path) + " " + Files.getLastModifiedTime(path));
                }
            }
            return String.join("\n", files);
        }
    }

    /** Former versions, and files that are just being written. */
    private static boolean isAside(Path name) {
        return name.startsWith(FORMER) || name.toString().startsWith(".next");
    }

    /** The text of a file; empty when there is none. */
    Optional<String> read(String file) throws IOException {
        Path path = path(file);
        return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    }

    /** All marker files by name. */
    List<String> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var names = new ArrayList<String>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.mark")) {
            found.forEach(path -> names.add(String.valueOf(path.getFileName())));
        }
        return names.stream().sorted().toList();
    }

    /** Its former versions, the latest first: their names in {@code former/}. */
    List<String> former(String file) throws IOException {
        Path place = folder.resolve(FORMER);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(place)) {
            return found.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.startsWith(file + "."))
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();
        }
    }

    /** A former version. */
    Optional<String> readFormer(String name) throws IOException {
        if (!name.matches("[a-z0-9_.]{1,100}\\.mark\\.[0-9-]{1,30}")) {
            return Optional.empty();
        }
        Path path = folder.resolve(FORMER).resolve(name);
        return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    }

    /**
     * Puts a text in the place of a file. The whole folder is loaded with it first, elsewhere.
     *
     * @param expected the state in which the writer had read it
     * @throws EarmarkException with all that would be wrong; then nothing was changed
     * @throws Conflict when somebody else has changed it meanwhile
     */
    synchronized void write(String file, String text, String expected) throws IOException {
        String now = read(file).orElse("");
        if (!state(now).equals(expected)) {
            throw new Conflict(now);
        }
        tried(file, text);
        Files.createDirectories(folder);
        if (!now.isEmpty()) {
            Files.createDirectories(folder.resolve(FORMER));
            Files.writeString(folder.resolve(FORMER).resolve(file + "." + STAMP.format(clock.instant())), now);
        }
        Path next = Files.createTempFile(folder, ".next", null);
        Files.writeString(next, text);
        Files.move(next, path(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The pack as it would be with that file, loaded from a copy of the folder. */
    MarkerPack tried(String file, String text) throws IOException {
        Path copy = Files.createTempDirectory("earmark-markers");
        try {
            copyTo(copy);
            Files.writeString(copy.resolve(file), text);
            return MarkerPack.shippedAnd(Optional.of(copy));
        } finally {
            remove(copy);
        }
    }

    private void copyTo(Path copy) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path relative = folder.relativize(path);
                if (!isAside(relative)) {
                    Path target = copy.resolve(relative.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private Path path(String file) {
        requireName(file);
        return folder.resolve(file);
    }

    /** Refuses what cannot be the name of a marker file. */
    static void requireName(String file) {
        if (!file.matches("[a-z0-9_.]{1,100}\\.mark") || file.contains("..")) {
            throw new EarmarkException(
                    file, "not a marker file's name", "lower-case words joined by _ or ., then .mark");
        }
    }

    /** Somebody else has changed the file meanwhile. */
    static final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String text;

        Conflict(String text) {
            super("changed meanwhile");
            this.text = text;
        }

        /** The file as it is now. */
        String text() {
            return text;
        }
    }
}

package earmark.markers.catalog;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that markers are made of, as they are read: those of a folder, and those that come with earmark. Thread-safe. */
public final class MarkerFiles {
    private static final String FOLDER = "/earmark/markers/";

    private MarkerFiles() {}

    /** Those that come with earmark. */
    public static List<MarkerFile> shipped() {
        var files = new ArrayList<MarkerFile>();
        for (String name : resource("INDEX").lines().toList()) {
            if (!name.isBlank()) {
                files.add(new MarkerFile(name, resource(name)));
            }
        }
        return files;
    }

    /** Which family each shipped marker belongs to. */
    static String families() {
        return resource("FAMILIES");
    }

    /** What the shipped markers look for in their versions. */
    public static Pins shippedPins() {
        return Pins.read(resource(Pins.FILE), new ArrayList<>());
    }

    /**
     * The files of a folder, as they were read.
     *
     * @param folder which
     * @param ending of their names, for example {@code .mark}
     * @throws EarmarkException when one is no text
     * @throws IOException when one cannot be read
     */
    public static List<MarkerFile> in(Path folder, String ending) throws IOException {
        var problems = new ArrayList<Problem>();
        List<MarkerFile> files = Files.isDirectory(folder) ? in(folder, ending, problems) : List.of();
        if (!problems.isEmpty()) {
            throw new EarmarkException(problems);
        }
        return files;
    }

    /**
     * The same, without those that are no text; who loads the folder says so of them.
     *
     * @throws IOException when one cannot be read
     */
    public static List<MarkerFile> texts(Path folder, String ending) throws IOException {
        return in(folder, ending, new ArrayList<>());
    }

    private static String resource(String name) {
        try (InputStream in = MarkerFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same; what is no text becomes a problem. */
    static List<MarkerFile> in(Path folder, String ending, List<Problem> problems) throws IOException {
        var files = new ArrayList<MarkerFile>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.sorted().toList()) {
                String name = String.valueOf(path.getFileName());
                if (name.endsWith(ending) && Files.isRegularFile(path)) {
                    try {
                        String content = Files.readString(path);
                        if (content.indexOf('\0') >= 0) {
                            problems.add(NotUtf8.problem(name, Files.readAllBytes(path)));
                        } else {
                            files.add(new MarkerFile(name, content));
                        }
                    } catch (MalformedInputException e) {
                        problems.add(NotUtf8.problem(name, Files.readAllBytes(path)));
                    }
                }
            }
        }
        return files;
    }
}

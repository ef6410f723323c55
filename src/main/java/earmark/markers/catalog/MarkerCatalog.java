package earmark.markers.catalog;

import earmark.markers.Estimator;
import earmark.markers.Marker;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.ShippedWords;
import earmark.markers.WordPatterns;
import earmark.model.Analysis;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Problem;
import earmark.syntax.WordList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Markers and word lists by name. As {@link Names} it gives a search query everything it may call {@code @name}.
 * Immutable, thread-safe.
 */
public final class MarkerCatalog implements MarkerNames {
    private static final String FOLDER = "/earmark/markers/";

    /** Knows no marker. */
    private static final MarkerNames NOBODY = new MarkerNames() {
        @Override
        public Optional<Marker> marker(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Pattern> meaning(String name) {
            return Optional.empty();
        }
    };

    private final List<Marker> markers;
    private final Names words;
    /** The shipped markers beside these, as they are where something here stands in place of what they use. */
    private final List<Marker> beside;

    private MarkerCatalog(List<Marker> markers, Names words, List<Marker> beside) {
        this.markers = List.copyOf(markers);
        this.words = words;
        this.beside = List.copyOf(beside);
    }

    /**
     * The markers that come with earmark. Their examples are not run here, for the build has run them.
     *
     * @throws EarmarkException when they are faulty, which the build prevents
     */
    public static MarkerCatalog shipped() {
        return Shipped.READ;
    }

    /** Read once: they do not change while the program runs, and an editor asks for them with every few letters. */
    private static final class Shipped {
        static final MarkerCatalog READ = read();

        private static MarkerCatalog read() {
            var problems = new ArrayList<Problem>();
            var words = new ShippedWords();
            List<Marker> markers = new MarkerLoader(words, NOBODY, problems).load(shippedFiles());
            throwIfAny(problems);
            return new MarkerCatalog(markers, words, List.of());
        }
    }

    /**
     * The markers of a folder: all its {@code *.mark} files, with the lists {@code words/*.txt} below it. They may use
     * the shipped lists and markers by name; a list or marker of the folder stands in place of a shipped one of the same
     * name, also for the shipped markers that use it. All examples are run.
     *
     * @param folder where they are
     * @param analyze cuts the examples into words
     * @throws EarmarkException with all that is wrong in all files
     * @throws IOException when a file cannot be read
     */
    public static MarkerCatalog load(Path folder, Function<Interaction, Analysis> analyze) throws IOException {
        return load(folder, analyze, Names.NONE);
    }

    /**
     * The markers of a folder, which may use more than the shipped lists and markers.
     *
     * @param folder where they are
     * @param analyze cuts the examples into words
     * @param more names of other things, such as learned markers, and what knows meanings
     * @throws EarmarkException with all that is wrong in all files
     * @throws IOException when a file cannot be read
     */
    public static MarkerCatalog load(Path folder, Function<Interaction, Analysis> analyze, Names more)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new EarmarkException(folder.toString(), "no such folder", "give a folder with *.mark files");
        }
        var problems = new ArrayList<Problem>();
        List<MarkerFile> files = files(folder, ".mark", problems);
        if (files.isEmpty() && problems.isEmpty()) {
            throw new EarmarkException(
                    folder.toString(), "no *.mark file in this folder", "give a folder that has some");
        }
        Map<String, Pattern> lists = lists(folder.resolve("words"), problems);
        Names words = new Lists(lists);
        MarkerCatalog shipped = shipped().knowing(more);
        var loader = new MarkerLoader(words.orElse(more), shipped, problems);
        List<Marker> markers = loader.load(files, lists.keySet());
        problems.addAll(new ExampleRunner(analyze).run(markers));
        throwIfAny(problems);
        List<Marker> beside = loader.shippedAnew().orElse(shipped.markers);
        return new MarkerCatalog(
                markers, words.orElse(more).orElse(new MarkerCatalog(beside, shipped.words, List.of())), beside);
    }

    /** Which of these markers have the name of a shipped one, and stand in its place wherever that is used. */
    public List<Marker> replacing() {
        return markers.stream()
                .filter(marker -> shipped().marker(marker.ref().id()).isPresent())
                .toList();
    }

    /** Names of the shipped markers that mean something else beside these, since they use what was replaced. */
    public List<String> changedBeside() {
        return beside.stream()
                .filter(marker -> marker(marker.ref().id()).isEmpty())
                .filter(marker -> !shipped()
                        .marker(marker.ref().id())
                        .map(Marker::definition)
                        .equals(Optional.of(marker.definition())))
                .map(marker -> marker.ref().id())
                .sorted()
                .toList();
    }

    /** The same markers, with more names that queries and other markers may use. */
    public MarkerCatalog knowing(Names more) {
        return new MarkerCatalog(markers, words.orElse(more), beside);
    }

    /** All markers, in the order of their files' names and of the lines within. */
    public List<Marker> markers() {
        return markers;
    }

    /** The marker of that name. */
    @Override
    public Optional<Marker> marker(String id) {
        return markers.stream().filter(marker -> marker.ref().id().equals(id)).findFirst();
    }

    @Override
    public Optional<Pattern> meaning(String name) {
        return marker(name).map(MarkerLoader::words).or(() -> words.meaning(name));
    }

    @Override
    public Set<String> known() {
        var known = new TreeSet<>(words.known());
        markers.forEach(marker -> known.add(marker.ref().id()));
        return known;
    }

    @Override
    public Estimator like(String text) {
        return words.like(text);
    }

    /** These markers, and after them the shipped ones that have no namesake here. */
    public MarkerCatalog andShipped() {
        var both = new ArrayList<>(markers);
        beside.stream().filter(other -> marker(other.ref().id()).isEmpty()).forEach(both::add);
        return new MarkerCatalog(both, words, beside);
    }

    /**
     * These markers and others after them.
     *
     * @throws EarmarkException when both have a marker of the same name
     */
    public MarkerCatalog with(MarkerCatalog others) {
        var problems = new ArrayList<Problem>();
        for (Marker other : others.markers) {
            marker(other.ref().id())
                    .ifPresent(own -> problems.add(new Problem(
                            other.origin(),
                            "a second marker " + other.ref().id(),
                            "the first stands at " + own.origin() + "; give this one another name")));
        }
        throwIfAny(problems);
        var both = new ArrayList<>(markers);
        both.addAll(others.markers);
        return new MarkerCatalog(both, words.orElse(others.words), beside);
    }

    /** The files of the markers that come with earmark. */
    public static List<MarkerFile> shippedFiles() {
        var files = new ArrayList<MarkerFile>();
        for (String name : resource("INDEX").lines().toList()) {
            if (!name.isBlank()) {
                files.add(new MarkerFile(name, resource(name)));
            }
        }
        return files;
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
    public static List<MarkerFile> files(Path folder, String ending) throws IOException {
        var problems = new ArrayList<Problem>();
        List<MarkerFile> files = Files.isDirectory(folder) ? files(folder, ending, problems) : List.of();
        throwIfAny(problems);
        return files;
    }

    /**
     * The same, without those that are no text; who loads the folder says so of them.
     *
     * @throws IOException when one cannot be read
     */
    public static List<MarkerFile> texts(Path folder, String ending) throws IOException {
        return files(folder, ending, new ArrayList<>());
    }

    /** The word lists of a folder. */
    private record Lists(Map<String, Pattern> lists) implements Names {
        @Override
        public Optional<Pattern> meaning(String name) {
            return Optional.ofNullable(lists.get(name));
        }

        @Override
        public Set<String> known() {
            return lists.keySet();
        }
    }

    private static String resource(String name) {
        try (InputStream in = MarkerCatalog.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MarkerFile> files(Path folder, String ending, List<Problem> problems) throws IOException {
        var files = new ArrayList<MarkerFile>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.sorted().toList()) {
                String name = String.valueOf(path.getFileName());
                if (name.endsWith(ending) && Files.isRegularFile(path)) {
                    try {
                        files.add(new MarkerFile(name, Files.readString(path)));
                    } catch (MalformedInputException e) {
                        problems.add(new Problem(name, "not a text in UTF-8", "save it as UTF-8"));
                    }
                }
            }
        }
        return files;
    }

    private static Map<String, Pattern> lists(Path folder, List<Problem> problems) throws IOException {
        Map<String, Pattern> lists = new HashMap<>();
        if (Files.isDirectory(folder)) {
            for (MarkerFile file : files(folder, ".txt", problems)) {
                WordList list = WordList.read(file.name(), file.content(), problems);
                WordPatterns.of(list, problems).ifPresent(pattern -> lists.put(list.name(), pattern));
            }
        }
        patterns(folder, Map.copyOf(lists), lists, problems);
        return lists;
    }

    /** Files {@code NAME.pattern}: parts of patterns, which may use word lists and what is shipped, not each other. */
    private static void patterns(
            Path folder, Map<String, Pattern> words, Map<String, Pattern> lists, List<Problem> problems)
            throws IOException {
        if (Files.isDirectory(folder)) {
            Names own = name -> Optional.ofNullable(words.get(name));
            Names names = own.orElse(new ShippedWords());
            for (MarkerFile file : files(folder, ".pattern", problems)) {
                WordList list = WordList.read(file.name(), file.content(), problems);
                String name = file.name().substring(0, file.name().length() - ".pattern".length());
                WordPatterns.ofPatterns(list, names, problems).ifPresent(pattern -> lists.put(name, pattern));
            }
        }
    }

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new EarmarkException(problems);
        }
    }
}

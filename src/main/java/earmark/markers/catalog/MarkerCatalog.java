package earmark.markers.catalog;

import earmark.markers.Estimator;
import earmark.markers.Marker;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.ShippedWords;
import earmark.model.Analysis;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Markers and word lists by name; of what they are made, {@link MarkerFiles} says. As {@link Names} it gives a search query everything it may call {@code @name}.
 * Immutable, thread-safe.
 */
public final class MarkerCatalog implements MarkerNames {
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
            List<Marker> markers = new MarkerLoader(words, NOBODY, problems).load(MarkerFiles.shipped());
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
        return read(folder, more, markers -> new ExampleRunner(analyze).run(markers));
    }

    /**
     * The same without running any example: for looking into why one fails.
     *
     * @throws EarmarkException with all that cannot be read in all files
     * @throws IOException when a file cannot be read
     */
    public static MarkerCatalog unproven(Path folder, Names more) throws IOException {
        return read(folder, more, markers -> List.of());
    }

    private static MarkerCatalog read(Path folder, Names more, Function<List<Marker>, List<Problem>> prove)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new EarmarkException(folder.toString(), "no such folder", "give a folder with *.mark files");
        }
        var problems = new ArrayList<Problem>();
        List<MarkerFile> files = MarkerFiles.in(folder, ".mark", problems);
        if (files.isEmpty() && problems.isEmpty()) {
            throw new EarmarkException(
                    folder.toString(), "no *.mark file in this folder", "give a folder that has some");
        }
        var lists = OwnLists.read(folder.resolve("words"), problems);
        MarkerCatalog shipped = shipped().knowing(more);
        var loader = new MarkerLoader(lists.orElse(more), shipped, problems);
        List<Marker> markers = loader.load(files, lists.known());
        problems.addAll(prove.apply(markers));
        throwIfAny(problems);
        List<Marker> beside = loader.shippedAnew().orElse(shipped.markers);
        return new MarkerCatalog(
                markers, lists.orElse(more).orElse(new MarkerCatalog(beside, shipped.words, List.of())), beside);
    }

    /**
     * What a folder would be with a draft. Nothing is refused and no example is run: who writes is told of everything.
     *
     * @param folder where the others are; need not be there yet
     * @param draft stands in place of the file of its name
     * @param more names of other things, such as learned markers, and what knows meanings
     * @throws IOException when a file cannot be read
     */
    public static DraftCatalog drafted(Path folder, MarkerFile draft, Names more) throws IOException {
        var problems = new ArrayList<Problem>();
        var wanted = new ArrayList<Problem>();
        List<MarkerFile> kept = Files.isDirectory(folder) ? MarkerFiles.in(folder, ".mark", problems) : List.of();
        List<MarkerFile> files = Stream.concat(
                        kept.stream().filter(file -> !file.name().equals(draft.name())), Stream.of(draft))
                .sorted(Comparator.comparing(MarkerFile::name))
                .toList();
        var lists = OwnLists.read(folder.resolve("words"), problems);
        MarkerCatalog shipped = shipped().knowing(more);
        var loader = MarkerLoader.ofDrafts(lists.orElse(more), shipped, problems, wanted);
        List<Marker> markers = loader.load(files, lists.known());
        return new DraftCatalog(
                new MarkerCatalog(markers, lists.orElse(more).orElse(shipped), shipped.markers), problems, wanted);
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

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new EarmarkException(problems);
        }
    }
}

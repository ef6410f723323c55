package earmark.markers.catalog;

import earmark.markers.Estimator;
import earmark.markers.Marker;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.ShippedWords;
import earmark.model.EarmarkException;
import earmark.model.MarkerRef;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns marker files into markers. A marker is read when another needs it first. Use from one thread, once. */
final class MarkerLoader implements MarkerNames {
    /** What a block is called whose name cannot be read. */
    private static final MarkerRef NAMELESS = new MarkerRef("nameless", 1);

    private final Names words;
    private final MarkerNames others;
    private final List<Problem> problems;
    /** What a draft does not have yet; null where such a marker is refused. */
    private final @Nullable List<Problem> wanted;

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, List<Marker>> read = new LinkedHashMap<>();
    private final Set<String> beingRead = new LinkedHashSet<>();
    /** Shipped markers that are read again, since something they may use was replaced. */
    private final Set<String> anew = new LinkedHashSet<>();

    private record Source(MarkerRef ref, Block block) {}

    /**
     * Nothing is read yet.
     *
     * @param words the word lists that share one set of names with these markers
     * @param others names that these markers may use, and may also take for themselves
     * @param problems what is wrong is added here
     */
    MarkerLoader(Names words, MarkerNames others, List<Problem> problems) {
        this(words, others, problems, null);
    }

    private MarkerLoader(Names words, MarkerNames others, List<Problem> problems, @Nullable List<Problem> wanted) {
        this.words = words;
        this.others = others;
        this.problems = problems;
        this.wanted = wanted;
    }

    /**
     * Takes drafts too: what is not there yet, such as a title or examples, is added to {@code wanted}. Of the shipped markers
     * only those are read again that these use.
     */
    static MarkerLoader ofDrafts(Names words, MarkerNames others, List<Problem> problems, List<Problem> wanted) {
        return new MarkerLoader(words, others, problems, wanted);
    }

    /** The same without word lists beside them. */
    List<Marker> load(List<MarkerFile> files) {
        return load(files, Set.of());
    }

    /**
     * All markers of all files that are without fault, in file order.
     *
     * @param lists names of word lists beside them, which may be those of shipped ones too
     */
    List<Marker> load(List<MarkerFile> files, Set<String> lists) {
        var unnamed = new ArrayList<Optional<Block>>();
        for (MarkerFile file : files) {
            for (Block block : BlockReader.read(file.name(), file.content(), problems)) {
                // a marker with a model was learned; earmark.classify reads it
                if (block.all("model").isEmpty()) {
                    MarkerReader.ref(block, problems)
                            .ifPresentOrElse(ref -> add(ref, block), () -> unnamed.add(MarkerReader.asMarker(block)));
                }
            }
        }
        List<String> own = List.copyOf(sources.keySet());
        if (Stream.concat(own.stream(), lists.stream()).anyMatch(this::isShipped)) {
            addShipped();
        }
        var markers = new ArrayList<Marker>();
        // all faults at once: what stands below a first line that cannot be read is read as well
        unnamed.stream().flatMap(Optional::stream).forEach(this::faultsOf);
        own.forEach(id -> markers.addAll(block(id)));
        checkParts(markers);
        return markers;
    }

    /**
     * The shipped markers as they are with what these files and lists put in place of shipped ones.
     *
     * @return empty when nothing was replaced
     */
    Optional<List<Marker>> shippedAnew() {
        return anew.isEmpty()
                ? Optional.empty()
                : Optional.of(anew.stream().flatMap(id -> block(id).stream()).toList());
    }

    private boolean isShipped(String name) {
        return others.marker(name).isPresent()
                || new ShippedWords().meaning(name).isPresent();
    }

    /** One name has one meaning: a shipped marker that uses a replaced one must find what that finds now. */
    private void addShipped() {
        for (MarkerFile file : MarkerFiles.shipped()) {
            for (Block block : BlockReader.read(file.name(), file.content(), problems)) {
                MarkerReader.ref(block, problems)
                        .filter(ref -> !sources.containsKey(ref.id()))
                        .ifPresent(ref -> {
                            sources.put(ref.id(), new Source(ref, block));
                            anew.add(ref.id());
                        });
            }
        }
        if (wanted == null) {
            anew.forEach(this::block);
        }
    }

    private void add(MarkerRef ref, Block block) {
        Source earlier = sources.putIfAbsent(ref.id(), new Source(ref, block));
        if (earlier != null) {
            problems.add(new Problem(
                    block.at().toString(),
                    "a second marker " + ref.id(),
                    "the first stands at " + earlier.block().at() + "; give this one another name"));
        } else if (words.meaning(ref.id()).isPresent()) {
            problems.add(new Problem(
                    block.at().toString(),
                    ref.id() + " is also the name of a word list",
                    "@" + ref.id() + " would mean both; rename one"));
        }
    }

    /** A step or branch must not have the name of a block. */
    private void checkParts(List<Marker> markers) {
        for (Marker marker : markers) {
            String id = marker.ref().id();
            Source source = sources.get(id);
            if (source != null && !origin(source.block()).equals(marker.origin())) {
                problems.add(new Problem(
                        source.block().at().toString(),
                        "a second marker " + id,
                        "the first is a part of the block at " + marker.origin() + "; give this one another name"));
            }
        }
    }

    private void faultsOf(Block block) {
        var faults = new ArrayList<Problem>();
        MarkerReader.read(block, NAMELESS, this, faults, wanted == null ? faults : wanted);
        problems.addAll(faults);
    }

    private static String origin(Block block) {
        return BlockText.origin(block.at());
    }

    /** The markers of a block: the one it names and its parts; none when it is faulty. */
    private List<Marker> block(String id) {
        List<Marker> known = read.get(id);
        Source source = sources.get(id);
        if (known != null || source == null) {
            return known == null ? List.of() : known;
        }
        beingRead.add(id);
        var faults = new ArrayList<Problem>();
        List<Marker> markers =
                MarkerReader.read(source.block(), source.ref(), this, faults, wanted == null ? faults : wanted);
        beingRead.remove(id);
        problems.addAll(
                anew.contains(id)
                        ? faults.stream().map(fault -> replaced(id, fault)).toList()
                        : faults);
        read.put(id, markers);
        return markers;
    }

    /** A shipped marker has no fault but what it uses. */
    private static Problem replaced(String id, Problem fault) {
        return new Problem(
                fault.where(),
                "the shipped marker " + id + " cannot use what stands in place of a shipped one: " + fault.what(),
                "give yours another name");
    }

    /** The block that a name belongs to: its own, or that of which it is a part. */
    private Optional<String> blockOf(String name) {
        int dot = name.lastIndexOf('.');
        if (sources.containsKey(name)) {
            return Optional.of(name);
        }
        return dot > 0 && sources.containsKey(name.substring(0, dot))
                ? Optional.of(name.substring(0, dot))
                : Optional.empty();
    }

    @Override
    public Optional<Marker> marker(String name) {
        Optional<String> block = blockOf(name);
        if (block.isEmpty()
                || (anew.contains(block.get()) && words.meaning(name).isPresent())) {
            return words.meaning(name).isPresent() ? Optional.empty() : others.marker(name);
        }
        refuseRing(block.get());
        List<Marker> markers = block(block.get());
        if (markers.isEmpty()) {
            throw new EarmarkException(name, "marker " + name + " has faults", "repair it first");
        }
        return markers.stream().filter(marker -> marker.ref().id().equals(name)).findFirst();
    }

    private void refuseRing(String name) {
        if (beingRead.contains(name)) {
            throw new EarmarkException(
                    name,
                    "it needs itself: " + String.join(" > ", beingRead) + " > " + name,
                    "take one of the names out");
        }
    }

    @Override
    public Optional<Pattern> meaning(String name) {
        blockOf(name).ifPresent(this::refuseRing);
        Optional<Pattern> list = words.meaning(name);
        if (list.isPresent()) {
            return list;
        }
        if (blockOf(name).isEmpty()) {
            return others.meaning(name);
        }
        return marker(name).map(MarkerLoader::words);
    }

    @Override
    public Set<String> known() {
        var known = new TreeSet<>(sources.keySet());
        known.addAll(words.known());
        known.addAll(others.known());
        return known;
    }

    @Override
    public Estimator like(String text) {
        return others.like(text);
    }

    /** What a marker stands for in a pattern. */
    static Pattern words(Marker marker) {
        if (!marker.hasWords()) {
            throw new EarmarkException(
                    marker.ref().id(),
                    marker.ref().id() + " is measured and stands for no words",
                    "use it alone, as a line of its own, and not within a pattern");
        }
        return marker.pattern();
    }
}

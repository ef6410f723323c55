package earmark.markers.catalog;

import earmark.markers.Marker;
import earmark.markers.Names;
import earmark.markers.Pattern;
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

/** Turns marker files into markers. A marker is read when another needs it first. Use from one thread, once. */
final class MarkerLoader implements Names {
    private final Names words;
    private final Names others;
    private final List<Problem> problems;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Optional<Marker>> read = new LinkedHashMap<>();
    private final Set<String> beingRead = new LinkedHashSet<>();

    private record Source(MarkerRef ref, Block block) {}

    /**
     * Nothing is read yet.
     *
     * @param words the word lists that share one set of names with these markers
     * @param others names that these markers may use, and may also take for themselves
     * @param problems what is wrong is added here
     */
    MarkerLoader(Names words, Names others, List<Problem> problems) {
        this.words = words;
        this.others = others;
        this.problems = problems;
    }

    /** All markers of all files that are without fault, in file order. */
    List<Marker> load(List<MarkerFile> files) {
        for (MarkerFile file : files) {
            for (Block block : BlockReader.read(file.name(), file.content(), problems)) {
                // a marker with a model was learned; earmark.classify reads it
                if (block.all("model").isEmpty()) {
                    MarkerReader.ref(block, problems).ifPresent(ref -> add(ref, block));
                }
            }
        }
        sources.keySet().forEach(this::marker);
        var markers = new ArrayList<Marker>();
        sources.keySet().forEach(id -> marker(id).ifPresent(markers::add));
        return markers;
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

    private Optional<Marker> marker(String id) {
        Optional<Marker> known = read.get(id);
        Source source = sources.get(id);
        if (known != null || source == null) {
            return known == null ? Optional.empty() : known;
        }
        beingRead.add(id);
        Optional<Marker> marker = MarkerReader.read(source.block(), source.ref(), this, problems);
        beingRead.remove(id);
        read.put(id, marker);
        return marker;
    }

    @Override
    public Optional<Pattern> meaning(String name) {
        if (beingRead.contains(name)) {
            throw new EarmarkException(
                    name,
                    "it needs itself: " + String.join(" > ", beingRead) + " > " + name,
                    "take one of the names out");
        }
        Optional<Pattern> list = words.meaning(name);
        if (list.isPresent()) {
            return list;
        }
        if (!sources.containsKey(name)) {
            return others.meaning(name);
        }
        Optional<Marker> marker = marker(name);
        if (marker.isEmpty()) {
            throw new EarmarkException(name, "marker " + name + " has faults", "repair it first");
        }
        return marker.map(Marker::pattern);
    }
}

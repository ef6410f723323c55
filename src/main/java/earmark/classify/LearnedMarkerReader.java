package earmark.classify;

import earmark.markers.Example;
import earmark.markers.Expectation;
import earmark.markers.Side;
import earmark.markers.catalog.MarkerFile;
import earmark.markers.catalog.MarkerFiles;
import earmark.model.EarmarkException;
import earmark.model.MarkerRef;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import earmark.syntax.Entry;
import earmark.syntax.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the learned markers of a folder: blocks of its {@code *.mark} files that have a {@code model}. */
public final class LearnedMarkerReader {
    private static final Pattern HEAD = Pattern.compile("(\\S+)\\s+v(\\d{1,6})");
    private static final Pattern SHARE = Pattern.compile("0|0?\\.\\d{1,4}|1(\\.0{1,4})?");
    private static final List<String> NEEDED = List.of("title", "source", "by", "model");
    private static final Set<String> OPTIONAL = Set.of("threshold", "min_conf", "unit", "clause", "owner", "reason");
    private static final int EXAMPLES_WANTED = 2;

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private LearnedMarkerReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a folder; models lie beside the files that name them.
     *
     * @throws EarmarkException with all that is wrong in all of them; the examples are not run here
     */
    public static List<LearnedMarker> read(Path folder) throws IOException {
        var reader = new LearnedMarkerReader(folder);
        var markers = new ArrayList<LearnedMarker>();
        // what is wrong with files and blocks is told by who reads the rules
        for (MarkerFile file : MarkerFiles.texts(folder, ".mark")) {
            for (Block block : BlockReader.read(file.name(), file.content(), new ArrayList<>())) {
                if (!block.all("model").isEmpty()) {
                    reader.marker(block).ifPresent(markers::add);
                }
            }
        }
        if (!reader.problems.isEmpty()) {
            throw new EarmarkException(reader.problems);
        }
        return markers;
    }

    private Optional<LearnedMarker> marker(Block block) throws IOException {
        int before = problems.size();
        Matcher head = HEAD.matcher(block.head().text());
        if (!block.kind().equals("marker") || !head.matches()) {
            problem(block.at(), "'" + block.head().text() + "' is no name and version", "marker promise_broken v1");
            return Optional.empty();
        }
        checkKeys(block);
        Optional<TrainedModel> model = model(block);
        Side by = Side.of(text(block, "by")).orElse(null);
        if (by == null && !text(block, "by").isEmpty()) {
            problem(at(block, "by"), "'" + text(block, "by") + "' is not a side", "agent, customer, either or any");
        }
        double threshold =
                share(block, "threshold", model.map(TrainedModel::threshold).orElse(1.0));
        double minConfidence = share(block, "min_conf", 0);
        String unit = text(block, "unit");
        if (!unit.isEmpty() && !unit.equals("turn") && !unit.equals("sentence")) {
            problem(at(block, "unit"), "'" + unit + "' is no unit", "turn or sentence");
        }
        List<Example> examples = examples(block);
        if (problems.size() > before || by == null || model.isEmpty()) {
            return Optional.empty();
        }
        var notes = new HashMap<String, String>();
        for (String key : List.of("clause", "owner", "reason")) {
            if (!text(block, key).isEmpty()) {
                notes.put(key, text(block, key));
            }
        }
        try {
            return Optional.of(new LearnedMarker(
                    new MarkerRef(head.group(1), Integer.parseInt(head.group(2))),
                    text(block, "title"),
                    text(block, "source"),
                    by,
                    model.get(),
                    threshold,
                    minConfidence,
                    unit.equals("sentence"),
                    notes,
                    examples,
                    block.at().file() + ":" + block.at().line()));
        } catch (IllegalArgumentException e) {
            problem(block.head().at(), String.valueOf(e.getMessage()), "lower-case words joined by _ or ., then v1");
            return Optional.empty();
        }
    }

    private void checkKeys(Block block) {
        var seen = new HashSet<String>();
        for (Entry entry : block.entries()) {
            boolean example = Expectation.of(entry.key()).isPresent();
            if (!example && !NEEDED.contains(entry.key()) && !OPTIONAL.contains(entry.key())) {
                problem(
                        entry.at(),
                        "'" + entry.key() + "' is not a key of a learned marker",
                        "a marker has either 'say' lines or a 'model'; keys beside it: title source by threshold"
                                + " min_conf unit clause owner reason, and examples");
            } else if (!example && !seen.add(entry.key())) {
                problem(entry.at(), "'" + entry.key() + "' a second time", "keep one");
            }
        }
        for (String key : NEEDED) {
            if (!seen.contains(key)) {
                problem(block.at(), "marker " + block.head().text() + " has no '" + key + "'", "add it");
            }
        }
    }

    private Optional<TrainedModel> model(Block block) throws IOException {
        String name = text(block, "model");
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder.normalize()) || name.isEmpty()) {
            problem(
                    at(block, "model"),
                    "'" + name + "' lies outside the folder of the markers",
                    "name a folder beside it");
            return Optional.empty();
        }
        try {
            return Optional.of(TrainedModel.read(path));
        } catch (EarmarkException e) {
            e.problems().forEach(it -> problem(at(block, "model"), it.where() + ": " + it.what(), it.hint()));
            return Optional.empty();
        }
    }

    private double share(Block block, String key, double standard) {
        String text = text(block, key);
        if (!text.isEmpty() && !SHARE.matcher(text).matches()) {
            problem(at(block, key), "'" + text + "' does not lie between 0 and 1", "for example 0.70");
            return standard;
        }
        return text.isEmpty() ? standard : Double.parseDouble(text);
    }

    private List<Example> examples(Block block) {
        var examples = new ArrayList<Example>();
        for (Entry entry : block.entries()) {
            Expectation.of(entry.key()).ifPresent(expects -> examples.add(new Example(expects, entry.value())));
        }
        for (Expectation expects : List.of(Expectation.HIT, Expectation.MISS)) {
            long count = examples.stream().filter(it -> it.expects() == expects).count();
            if (count < EXAMPLES_WANTED) {
                problem(
                        block.at(),
                        "marker " + block.head().text() + " has " + count + " '" + expects.keyword() + "'",
                        "give at least two: a learned marker must be seen to do what it is for");
            }
        }
        return examples;
    }

    private static String text(Block block, String key) {
        return block.all(key).stream()
                .findFirst()
                .map(entry -> entry.value().unquoted())
                .orElse("");
    }

    private static Position at(Block block, String key) {
        return block.all(key).stream()
                .findFirst()
                .map(entry -> entry.value().at())
                .orElse(block.at());
    }

    private void problem(Position at, String what, String hint) {
        problems.add(new Problem(at.toString(), what, hint));
    }
}

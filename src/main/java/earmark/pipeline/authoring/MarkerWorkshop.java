package earmark.pipeline.authoring;

import earmark.markers.Example;
import earmark.markers.Marker;
import earmark.markers.catalog.ExampleRunner;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.catalog.MarkerFile;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import earmark.syntax.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where markers are written. A marker is edited as the text of one file, {@code ID.mark} in the folder of the team's own
 * markers; one that is edited there goes before the shipped one of its name. Thread-safe.
 */
public final class MarkerWorkshop {
    private static final Pattern PLACE = Pattern.compile("([^:]*):(\\d+)(?::(\\d+))?");
    private static final Pattern HEAD = Pattern.compile("(\\S+)\\s+v(\\d{1,6})");

    private final OwnFolder folder;
    private final Path path;

    /**
     * Over a folder.
     *
     * @param own of the team's own markers; need not be there yet
     * @param clock tells when a former version was replaced
     */
    public MarkerWorkshop(Path own, Clock clock) {
        path = own;
        folder = new OwnFolder(own, clock);
    }

    /** Where a marker's text comes from. */
    public enum Origin {
        /** The team's own file. */
        OWN,
        /** Comes with the program; saving makes an own one of it. */
        SHIPPED
    }

    /**
     * A marker as text.
     *
     * @param id its name
     * @param origin where the text comes from
     * @param file in which it is, or would be
     * @param text of the own file, or the block of the shipped one as a file of its own
     * @param state of the own file, to be given back when it is saved; empty when there is none yet
     * @param former names of its former versions, the latest first
     */
    public record Source(String id, Origin origin, String file, String text, String state, List<String> former) {
        /** Copies the list. */
        public Source {
            former = List.copyOf(former);
        }
    }

    /**
     * Something wrong in a text.
     *
     * @param line from 1; 0 where it is not of a line
     * @param column from 1; 0 where it is of a whole line
     */
    public record Fault(int line, int column, String what, String hint) {}

    /**
     * An example and what came of it.
     *
     * @param line where it stands, from 1
     * @param expects hit, miss, known-wrong, undetermined or no-opportunity
     * @param script the conversation
     * @param holds whether it came out so
     * @param what what came out instead; empty when it holds
     * @param hint how far the marker came; empty when it holds
     */
    public record ExampleResult(int line, String expects, String script, boolean holds, String what, String hint) {}

    /**
     * What a draft is worth.
     *
     * @param faults what cannot be read; then there is no marker and no examples are run
     * @param id the first marker's name; empty where that cannot be read
     * @param version its version; 0 where that cannot be read
     * @param examples of all markers of the text, in order
     * @param markers the markers that could be read; empty when there are faults
     */
    public record Checked(
            List<Fault> faults, String id, int version, List<ExampleResult> examples, List<Marker> markers) {
        /** Copies the lists. */
        public Checked {
            faults = List.copyOf(faults);
            examples = List.copyOf(examples);
            markers = List.copyOf(markers);
        }

        /** Whether it may be saved. */
        public boolean isGood() {
            return faults.isEmpty() && examples.stream().allMatch(ExampleResult::holds);
        }
    }

    /**
     * The text of a marker.
     *
     * @return empty when there is none of that name, or it has no text of its own
     */
    public Optional<Source> source(String id) throws IOException {
        String own = ownFile(id).orElse(id + ".mark");
        Optional<String> text = id.matches("[a-z0-9_.]{1,100}") ? folder.read(own) : Optional.empty();
        if (text.isPresent()) {
            return Optional.of(
                    new Source(id, Origin.OWN, own, text.get(), OwnFolder.state(text.get()), folder.former(own)));
        }
        return shipped(id).map(block -> new Source(id, Origin.SHIPPED, own, block, "", List.of()));
    }

    /** A former version of a marker's file. */
    public Optional<String> former(String name) throws IOException {
        return folder.readFormer(name);
    }

    /** Names of the markers that stand in the team's own files. */
    public Map<String, String> ownFiles() throws IOException {
        var files = new TreeMap<String, String>();
        for (String file : folder.files()) {
            for (Block block : BlockReader.read(file, folder.read(file).orElse(""), new ArrayList<>())) {
                name(block).ifPresent(id -> files.putIfAbsent(id, file));
            }
        }
        return files;
    }

    private Optional<String> ownFile(String id) throws IOException {
        return Optional.ofNullable(ownFiles().get(id));
    }

    private static Optional<String> name(Block block) {
        Matcher head = HEAD.matcher(block.head().text());
        return head.matches() ? Optional.of(head.group(1)) : Optional.empty();
    }

    /** The lines of a shipped marker's block, with what is said above it. */
    private static Optional<String> shipped(String id) {
        for (MarkerFile file : MarkerCatalog.shippedFiles()) {
            List<Block> blocks = BlockReader.read(file.name(), file.content(), new ArrayList<>());
            List<String> lines = file.content().lines().toList();
            for (int i = 0; i < blocks.size(); i++) {
                if (name(blocks.get(i)).equals(Optional.of(id))) {
                    int end = i + 1 < blocks.size() ? blocks.get(i + 1).at().line() - 1 : lines.size();
                    int begin = blocks.get(i).at().line() - 1;
                    // comments directly above belong to what comes next
                    while (i + 1 < blocks.size() && end > begin + 1 && isAside(lines.get(end - 1))) {
                        end--;
                    }
                    while (begin > 0 && lines.get(begin - 1).startsWith("#")) {
                        begin--;
                    }
                    return Optional.of(
                            String.join("\n", lines.subList(begin, end)).strip() + "\n");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAside(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    /**
     * Refuses what cannot be the name of a marker file.
     *
     * @throws EarmarkException with what such a name looks like
     */
    public static void requireName(String file) {
        OwnFolder.requireName(file);
    }

    /** Reads a draft with the team's other files around it, and runs its examples. Writes nothing. */
    public Checked check(String file, String text) throws IOException {
        OwnFolder.requireName(file);
        var heads = BlockReader.read(file, text, new ArrayList<>());
        Optional<Matcher> head = heads.stream()
                .map(block -> HEAD.matcher(block.head().text()))
                .filter(Matcher::matches)
                .findFirst();
        String id = head.map(found -> found.group(1)).orElse("");
        int version = head.map(found -> Integer.parseInt(found.group(2))).orElse(0);
        if (heads.isEmpty()) {
            return new Checked(
                    List.of(new Fault(1, 1, "no marker in it", "begin with a line such as marker refund_promise v1")),
                    id,
                    version,
                    List.of(),
                    List.of());
        }
        try {
            MarkerPack pack = folder.tried(file, text);
            List<Marker> markers = pack.catalog().markers().stream()
                    .filter(marker -> isOf(marker, file, heads))
                    .toList();
            return new Checked(List.of(), id, version, examples(markers), markers);
        } catch (EarmarkException e) {
            return refused(file, text, id, version, e);
        }
    }

    private static boolean isOf(Marker marker, String file, List<Block> heads) {
        return marker.origin().startsWith(file + ":")
                && heads.stream()
                        .anyMatch(block -> name(block)
                                .filter(id -> marker.ref().id().equals(id)
                                        || marker.ref().id().startsWith(id + "."))
                                .isPresent());
    }

    /**
     * What fails may be an example alone: then the marker itself can still be read, as a draft without them, and every
     * other example is told how it fares.
     */
    private Checked refused(String file, String text, String id, int version, EarmarkException e) throws IOException {
        var failing = new TreeMap<Integer, Problem>();
        var faults = new ArrayList<Fault>();
        Map<Integer, String> scripts = scripts(file, text);
        for (Problem problem : e.problems()) {
            Fault fault = fault(file, problem);
            if (fault.line() > 0 && scripts.containsKey(fault.line())) {
                failing.putIfAbsent(fault.line(), problem);
            } else {
                faults.add(fault);
            }
        }
        List<Marker> markers = faults.isEmpty() ? withoutExamples(file, text) : List.of();
        var results = new ArrayList<ExampleResult>();
        if (faults.isEmpty()) {
            scripts.forEach((line, script) -> {
                Problem problem = failing.get(line);
                String expects = script.substring(0, script.indexOf(' '));
                results.add(new ExampleResult(
                        line,
                        expects,
                        script.substring(expects.length() + 1),
                        problem == null,
                        problem == null ? "" : problem.what(),
                        problem == null ? "" : problem.hint()));
            });
        }
        return new Checked(faults, id, version, results, markers);
    }

    /** The examples by the line of their script: the key, a blank, the script. */
    private static Map<Integer, String> scripts(String file, String text) {
        var scripts = new TreeMap<Integer, String>();
        for (Block block : BlockReader.read(file, text, new ArrayList<>())) {
            block.entries().stream()
                    .filter(entry -> earmark.markers.Expectation.of(entry.key()).isPresent())
                    .forEach(entry -> scripts.put(
                            entry.value().at().line(),
                            entry.key() + " " + entry.value().text().replace('\n', ' ')));
        }
        return scripts;
    }

    private List<Marker> withoutExamples(String file, String text) throws IOException {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (Block block : BlockReader.read(file, text, new ArrayList<>())) {
            block.entries().stream()
                    .filter(entry -> earmark.markers.Expectation.of(entry.key()).isPresent())
                    .flatMap(entry -> entry.value().lineStarts().stream())
                    .map(Position::line)
                    .forEach(line -> lines.set(line - 1, ""));
            if (block.all("status").isEmpty() && !block.entries().isEmpty()) {
                int first = block.entries().get(0).at().line() - 1;
                String indent = " ".repeat(block.entries().get(0).at().column() - 1);
                // on the line before the first key, whose number the others keep
                lines.set(first, indent + "status draft\n" + lines.get(first));
            }
        }
        try {
            MarkerPack pack = folder.tried(file, String.join("\n", lines) + "\n");
            List<Block> heads = BlockReader.read(file, text, new ArrayList<>());
            return pack.catalog().markers().stream()
                    .filter(marker -> isOf(marker, file, heads))
                    .toList();
        } catch (EarmarkException e) {
            return List.of();
        }
    }

    private static List<ExampleResult> examples(List<Marker> markers) {
        var runner = new ExampleRunner(MarkerPack.analyzer()::analyze);
        var results = new ArrayList<ExampleResult>();
        for (Marker marker : markers) {
            for (Example example : marker.examples()) {
                List<Problem> problems = runner.run(marker, example);
                results.add(new ExampleResult(
                        example.script().at().line(),
                        example.expects().keyword().toLowerCase(Locale.ROOT),
                        example.script().text().replace('\n', ' '),
                        problems.isEmpty(),
                        problems.isEmpty() ? "" : problems.get(0).what(),
                        problems.isEmpty() ? "" : problems.get(0).hint()));
            }
        }
        return results;
    }

    private static Fault fault(String file, Problem problem) {
        Matcher place = PLACE.matcher(problem.where());
        boolean own = place.matches() && place.group(1).equals(file);
        return new Fault(
                own ? Integer.parseInt(place.group(2)) : 0,
                own && place.group(3) != null ? Integer.parseInt(place.group(3)) : 0,
                own ? problem.what() : problem.where() + ": " + problem.what(),
                problem.hint());
    }

    /**
     * What came of saving.
     *
     * @param saved whether it is the file now
     * @param faults why not; empty when it is, or there is a conflict
     * @param conflict the file as somebody else has left it meanwhile; null when nobody did
     * @param state of the file as it is now
     */
    public record Saved(
            boolean saved,
            List<Fault> faults,
            @org.jspecify.annotations.Nullable String conflict,
            String state) {
        /** Copies the list. */
        public Saved {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Saves a text in the team's own folder. A faulty one changes nothing, and neither does one whose file somebody else
     * has changed since it was read.
     *
     * @param file its file
     * @param expected the state that was read, see {@link Source#state}
     */
    public Saved save(String file, String text, String expected) throws IOException {
        try {
            folder.write(file, text, expected);
            return new Saved(true, List.of(), null, OwnFolder.state(text));
        } catch (OwnFolder.Conflict e) {
            return new Saved(false, List.of(), e.text(), OwnFolder.state(e.text()));
        } catch (EarmarkException e) {
            return new Saved(
                    false,
                    e.problems().stream().map(problem -> fault(file, problem)).toList(),
                    null,
                    expected);
        }
    }

    /**
     * Whether a draft keeps the law of versions: what finds something else has a higher one.
     *
     * @param inForce what it would take the place of
     */
    public List<Fault> versionFaults(Checked checked, MarkerPack inForce) {
        var faults = new ArrayList<Fault>();
        for (Marker marker : checked.markers()) {
            inForce.catalog().marker(marker.ref().id()).ifPresent(old -> {
                int was = old.ref().version();
                boolean same = meaning(old).equals(meaning(marker));
                if (marker.ref().version() < was || (!same && marker.ref().version() == was)) {
                    String place = marker.origin();
                    int line = Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
                    faults.add(new Fault(
                            line,
                            1,
                            marker.ref() + " finds something else than v" + was + " did",
                            "write v" + (was + 1) + ", so that figures of then and now can be told apart"));
                }
            });
        }
        return faults;
    }

    /** What it looks for: whether it is used, and when, changes nothing of that. */
    private static String meaning(Marker marker) {
        return marker.pattern() + " " + marker.rule() + " " + marker.conditions();
    }

    /**
     * Switches a marker on or off: a line of its file, or of an own copy of the shipped one.
     *
     * @throws EarmarkException when there is none of that name
     */
    public Saved switched(String id, boolean on) throws IOException {
        Source source = source(id)
                .orElseThrow(() -> new EarmarkException(
                        id, "it has no file of its own", "switch the marker that it is a part of"));
        List<MarkerForm.Part> parts = MarkerForm.parts(source.text());
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).head().startsWith(id + " ")) {
                int line = parts.get(i).fields().stream()
                        .filter(field -> field.key().equals("use"))
                        .mapToInt(MarkerForm.Field::line)
                        .findFirst()
                        .orElse(0);
                String text = MarkerForm.with(source.text(), new MarkerForm.Change(i, line, "use", on ? "on" : "off"));
                return save(source.file(), text, source.state());
            }
        }
        throw new EarmarkException(id, "it has no file of its own", "switch the marker that it is a part of");
    }

    /** The pack as it would be with a draft. */
    public MarkerPack packWith(String file, String text) throws IOException {
        return folder.tried(file, text);
    }

    /** The folder. */
    public Path folder() {
        return path;
    }
}

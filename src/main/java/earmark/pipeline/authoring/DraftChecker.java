package earmark.pipeline.authoring;

import earmark.markers.Example;
import earmark.markers.Expectation;
import earmark.markers.Marker;
import earmark.markers.catalog.ExampleRunner;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import earmark.syntax.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a draft of a marker is worth before it is saved: what is wrong in it, and how its examples fare. Thread-safe. */
final class DraftChecker {
    private static final Pattern PLACE = Pattern.compile("([^:]*):(\\d+)(?::(\\d+))?");

    private final OwnFolder folder;

    /** Among the team's own markers. */
    DraftChecker(OwnFolder folder) {
        this.folder = folder;
    }

    /** Reads a draft with the team's other files around it, and runs its examples. Writes nothing. */
    CheckedDraft check(String file, String text) throws IOException {
        var heads = BlockReader.read(file, text, new ArrayList<>());
        Optional<Head> head =
                heads.stream().flatMap(block -> Head.of(block).stream()).findFirst();
        String id = head.map(Head::id).orElse("");
        int version = head.map(Head::version).orElse(0);
        if (heads.isEmpty()) {
            return new CheckedDraft(
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
            return new CheckedDraft(List.of(), id, version, examples(markers), markers);
        } catch (EarmarkException e) {
            return refused(file, text, id, version, e);
        }
    }

    private static boolean isOf(Marker marker, String file, List<Block> heads) {
        return marker.origin().startsWith(file + ":")
                && heads.stream()
                        .flatMap(block -> Head.of(block).stream())
                        .map(Head::id)
                        .anyMatch(id -> marker.ref().id().equals(id)
                                || marker.ref().id().startsWith(id + "."));
    }

    /**
     * What fails may be an example alone: then the marker itself can still be read, as a draft without them, and every
     * other example is told how it fares.
     */
    private CheckedDraft refused(String file, String text, String id, int version, EarmarkException e)
            throws IOException {
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
        return new CheckedDraft(faults, id, version, results, markers);
    }

    /** The examples by the line of their script: the key, a blank, the script. */
    private static Map<Integer, String> scripts(String file, String text) {
        var scripts = new TreeMap<Integer, String>();
        for (Block block : BlockReader.read(file, text, new ArrayList<>())) {
            block.entries().stream()
                    .filter(entry -> Expectation.of(entry.key()).isPresent())
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
                    .filter(entry -> Expectation.of(entry.key()).isPresent())
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

    /** As a fault of this file, if it is one. */
    static Fault fault(String file, Problem problem) {
        Matcher place = PLACE.matcher(problem.where());
        boolean own = place.matches() && place.group(1).equals(file);
        return new Fault(
                own ? Integer.parseInt(place.group(2)) : 0,
                own && place.group(3) != null ? Integer.parseInt(place.group(3)) : 0,
                own ? problem.what() : problem.where() + ": " + problem.what(),
                problem.hint());
    }

    /**
     * Whether a draft keeps the law of versions: what finds something else has a higher one.
     *
     * @param inForce what it would take the place of
     */
    static List<Fault> versionFaults(CheckedDraft checked, MarkerPack inForce) {
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
}

package earmark.pipeline.authoring;

import earmark.files.Sha256;
import earmark.markers.Expectation;
import earmark.markers.Marker;
import earmark.markers.catalog.DraftCatalog;
import earmark.markers.catalog.ExampleRunner;
import earmark.markers.catalog.MarkerFile;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import earmark.syntax.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what a draft of a marker is worth before it is saved: what is wrong in it, and how its examples fare. Thread-safe. */
final class DraftChecker {
    private static final Pattern PLACE = Pattern.compile("([^:]*):(\\d+)(?::(\\d+))?");

    private static final int DRAFTS = 16;
    private static final int MARKERS = 400;

    private final OwnFolder folder;
    /** The same draft is asked for twice with every change: for its examples, and for what it finds. */
    private final Latest<Asked, CheckedDraft> drafts = new Latest<>(DRAFTS);

    private final Latest<String, List<List<Problem>>> runs = new Latest<>(MARKERS);
    private final ExampleRunner runner = new ExampleRunner(MarkerPack.analyzer()::analyze);

    /** All that the worth of a draft depends on; the shipped markers do not change while the program runs. */
    private record Asked(String file, String text, String folder) {}

    /** Among the team's own markers. */
    DraftChecker(OwnFolder folder) {
        this.folder = folder;
    }

    /** Reads a draft with the team's other files around it, and runs its examples. Writes nothing. */
    CheckedDraft check(String file, String text) throws IOException {
        String around = folder.stamp();
        return drafts.of(new Asked(file, text, around), () -> checked(file, text, around));
    }

    private CheckedDraft checked(String file, String text, String around) throws IOException {
        List<Block> heads = BlockReader.read(file, text, new ArrayList<>());
        Optional<Head> head =
                heads.stream().flatMap(block -> Head.of(block).stream()).findFirst();
        DraftCatalog read = MarkerPack.drafted(folder.path(), new MarkerFile(file, text));
        var faults = new ArrayList<>(faults(file, read.problems()));
        List<Fault> wanted = faults(file, read.wanted());
        if (heads.isEmpty()) {
            faults.add(new Fault(1, 1, "no marker in it", "begin with a line such as marker refund_promise v1"));
        }
        var markers = new ArrayList<Marker>();
        for (Marker marker : read.catalog().markers()) {
            if (isOf(marker, file, heads)) {
                markers.add(marker);
            } else {
                // another one of the team's may use what the draft changes
                faults.addAll(faults(
                        file, run(marker, around).stream().flatMap(List::stream).toList()));
            }
        }
        return new CheckedDraft(
                faults,
                wanted,
                head.map(Head::id).orElse(""),
                head.map(Head::version).orElse(0),
                examples(heads, markers, around),
                markers,
                read.catalog());
    }

    private static List<Fault> faults(String file, List<Problem> problems) {
        return problems.stream().map(problem -> fault(file, problem)).toList();
    }

    private static boolean isOf(Marker marker, String file, List<Block> heads) {
        return marker.origin().startsWith(file + ":")
                && heads.stream()
                        .flatMap(block -> Head.of(block).stream())
                        .map(Head::id)
                        .anyMatch(id -> marker.ref().id().equals(id)
                                || marker.ref().id().startsWith(id + "."));
    }

    /** What is wrong with each example of a marker; run once as long as neither it nor what it uses changes. */
    private List<List<Problem>> run(Marker marker, String around) throws IOException {
        String key = Stream.concat(
                        Stream.of(around, marker.origin(), marker.definition()),
                        marker.examples().stream()
                                .map(each -> each.script().at() + " " + each.expects() + " "
                                        + each.script().text()))
                .collect(Collectors.joining("\n"));
        return runs.of(Sha256.of(key.getBytes(StandardCharsets.UTF_8)), () -> runner.each(marker));
    }

    /** All examples of a text, in order: those of markers that can be read with what came of them. */
    private List<ExampleResult> examples(List<Block> blocks, List<Marker> markers, String around) throws IOException {
        var results = new TreeMap<Integer, ExampleResult>();
        for (Block block : blocks) {
            for (Entry entry : block.entries()) {
                if (Expectation.of(entry.key()).isPresent()) {
                    results.put(
                            entry.value().at().line(),
                            new ExampleResult(
                                    entry.value().at().line(),
                                    entry.key(),
                                    entry.value().text().replace('\n', ' '),
                                    false,
                                    false,
                                    "not tried, for its marker cannot be read yet",
                                    ""));
                }
            }
        }
        for (Marker marker : markers) {
            List<List<Problem>> run = run(marker, around);
            for (int i = 0; i < run.size(); i++) {
                Optional<Problem> problem = run.get(i).stream().findFirst();
                results.computeIfPresent(
                        marker.examples().get(i).script().at().line(),
                        (line, example) -> new ExampleResult(
                                line,
                                example.expects(),
                                example.script(),
                                true,
                                problem.isEmpty(),
                                problem.map(Problem::what).orElse(""),
                                problem.map(Problem::hint).orElse("")));
            }
        }
        return List.copyOf(results.values());
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

package earmark.cli;

import earmark.classify.LearnedMarker;
import earmark.markers.Marker;
import earmark.markers.catalog.ExampleRunner;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.catalog.MarkerFile;
import earmark.markers.catalog.MarkerFiles;
import earmark.markers.catalog.Pins;
import earmark.markers.lint.Lint;
import earmark.markers.lint.LintNote;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.stats.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark markers check}: whether markers can be read, keep their examples, and keep to their versions. */
@Command(
        name = "check",
        description = "Reads marker files, runs every example, and says where something is wrong.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "With --pin, DIR/PINS remembers what every marker looks for in its version. From then on a marker that was"
                    + " changed under the same version is a fault.",
            "",
            "Example:",
            "  earmark markers check my-markers/",
            "  earmark markers check my-markers/refunds.mark",
            "  earmark markers check my-markers/ --pin"
        })
final class MarkersCheckCommand implements Callable<Integer> {
    @ParentCommand
    private MarkersCommand markers;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR|FILE",
            description = "your own markers instead of the shipped ones; of one file, those of that file")
    private @Nullable Path given;

    @Option(
            names = "--pin",
            description = "remember every marker's definition and version in DIR/PINS, when all is well")
    private boolean pin;

    @Override
    public Integer call() throws IOException {
        MarkersPlace place = MarkersPlace.of(given);
        Path folder = place.folder();
        if (pin && (folder == null || place.file().isPresent())) {
            throw new EarmarkException(
                    "--pin",
                    folder == null
                            ? "the shipped markers cannot be changed"
                            : "the versions of all markers of a folder are remembered together",
                    "name a folder of your own");
        }
        var problems = new ArrayList<Problem>();
        List<Marker> rules = List.of();
        List<LearnedMarker> learned = List.of();
        List<String> replaced = List.of();
        try {
            MarkerPack pack = MarkerPack.load(place.asked());
            rules = pack.catalog().markers().stream()
                    .filter(marker -> place.holds(marker.origin()))
                    .toList();
            learned = pack.learned().stream()
                    .filter(marker -> place.holds(marker.origin()))
                    .toList();
            replaced = folder == null ? List.of() : replaced(pack.catalog());
            problems.addAll(new ExampleRunner(MarkerPack.analyzer()::analyze).run(rules));
            problems.addAll(versions(folder));
        } catch (EarmarkException e) {
            problems.addAll(e.problems());
        }
        int all = problems.size();
        problems.removeIf(problem -> !place.holds(problem));
        problems.forEach(this::say);
        rules.stream()
                .filter(marker -> marker.notes().containsKey("status"))
                .forEach(marker -> say(marker.origin() + ": " + marker.ref().id()
                        + " is a draft (give it two hits and two misses, then take the status line out)"));
        replaced.stream()
                .filter(line -> place.file().isEmpty() || place.holds(line))
                .forEach(this::say);
        List<LintNote> hints = List.of();
        if (folder != null && Files.isDirectory(folder)) {
            hints = new Lint(rules, Optional.empty())
                    .hints(MarkerFiles.texts(folder, ".mark")).stream()
                            .filter(note -> place.holds(note.problem()))
                            .toList();
            hints.forEach(note -> say("hint: " + note.problem()));
        }
        if (!problems.isEmpty()) {
            say(Counted.of(problems.size(), "fault") + (pin ? "; nothing was pinned" : ""));
            return 1;
        }
        if (all > 0) {
            say("no fault in it; " + Counted.of(all, "fault") + " in other files of its folder: earmark markers check "
                    + folder);
            return 0;
        }
        if (rules.isEmpty() && learned.isEmpty()) {
            say("nothing to check");
            return 1;
        }
        long examples = rules.stream()
                        .mapToLong(marker -> marker.examples().size())
                        .sum()
                + learned.stream().mapToLong(marker -> marker.examples().size()).sum();
        say(Counted.of(rules.size() + learned.size(), "marker") + ", " + Counted.of(examples, "example")
                + ", all as they should be"
                + (hints.isEmpty() ? "" : "; look at " + Counted.of(hints.size(), "hint") + " above"));
        if (pin && folder != null) {
            pin(folder);
        }
        return 0;
    }

    /** Which markers stand in place of shipped ones, and what else means something else for them. */
    static List<String> replaced(MarkerCatalog catalog) {
        var lines = new ArrayList<String>();
        catalog.replacing()
                .forEach(marker ->
                        lines.add(marker.origin() + ": " + marker.ref().id()
                                + " stands in place of the shipped marker of that name (for one beside it, give yours another"
                                + " name)"));
        List<String> changed = catalog.changedBeside();
        if (!changed.isEmpty()) {
            lines.add("shipped markers that use what is replaced here, and mean something else for it: "
                    + String.join(", ", changed));
        }
        return lines;
    }

    /** What breaks the version law; a folder without pins has none. */
    private List<Problem> versions(@Nullable Path folder) throws IOException {
        var problems = new ArrayList<Problem>();
        Optional<Pins> pins = folder == null ? Optional.of(MarkerFiles.shippedPins()) : pins(folder, problems);
        if (pins.isPresent()) {
            List<MarkerFile> files = files(folder);
            problems.addAll(pins.get().broken(files));
            if (!pin) {
                problems.addAll(pins.get().missing(files));
            }
        }
        return problems;
    }

    private static List<MarkerFile> files(@Nullable Path folder) throws IOException {
        return folder == null ? MarkerFiles.shipped() : MarkerFiles.in(folder, ".mark");
    }

    private static Optional<Pins> pins(Path folder, List<Problem> problems) throws IOException {
        Path file = folder.resolve(Pins.FILE);
        return Files.exists(file) ? Optional.of(Pins.read(Files.readString(file), problems)) : Optional.empty();
    }

    private void pin(Path where) throws IOException {
        Pins known = pins(where, new ArrayList<>()).orElse(Pins.none());
        Path file = where.resolve(Pins.FILE);
        Files.writeString(file, known.with(files(where)));
        say(file + " written");
    }

    private void say(Object line) {
        markers.console().out().println(line);
    }
}

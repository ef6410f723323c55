package earmark.cli;

import earmark.classify.LearnedMarker;
import earmark.markers.Marker;
import earmark.model.EarmarkException;
import earmark.pipeline.MarkerPack;
import earmark.report.JsonArray;
import earmark.report.MarkerLine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark markers}: which there are, and whether they keep their own examples. */
@Command(
        name = "markers",
        description = "Lists and shows markers, or checks marker files and runs their examples.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            MarkersCheckCommand.class,
            MarkersLintCommand.class,
            MarkersDiffCommand.class,
            MarkersImportCommand.class,
            MarkersNewCommand.class,
            MarkersShowCommand.class
        },
        footer = {"", "Example:", "  earmark markers check my-markers/"})
final class MarkersCommand {
    @ParentCommand
    private EarmarkCommand earmark;

    Console console() {
        return earmark.console();
    }

    @Command(
            name = "list",
            description = "Lists the markers with their titles.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  earmark markers list"})
    int list(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DIR|FILE",
                            description = "your own markers instead of the shipped ones")
                    @Nullable
                    Path folder,
            @Option(names = "--markers", paramLabel = "DIR", description = "your own markers besides the shipped ones")
                    @Nullable
                    Path markers,
            @Option(
                            names = "--format",
                            defaultValue = "text",
                            paramLabel = "FORM",
                            description = "text (default), json, jsonl or csv")
                    OutputFormat format)
            throws IOException {
        MarkersPlace place = MarkersPlace.of(folder);
        MarkerPack pack = pack(place.folder(), markers);
        List<MarkerLine> lines = Stream.concat(
                        pack.catalog().markers().stream().map(MarkersCommand::line),
                        pack.learned().stream().map(MarkersCommand::line))
                .filter(line -> place.holds(line.origin()))
                .toList();
        PrintStream out = earmark.console().out();
        switch (format) {
            case text -> lines.forEach(line -> out.print(line.toText()));
            case jsonl -> lines.forEach(line -> out.println(line.toJson()));
            case json ->
                out.println(JsonArray.of(lines.stream().map(MarkerLine::toJson).toList()));
            case csv -> out.print(MarkerLine.csv(lines));
        }
        return 0;
    }

    private static MarkerLine line(Marker marker) {
        return new MarkerLine(
                marker.ref(),
                marker.by().keyword(),
                marker.title(),
                marker.source(),
                marker.examples().size(),
                marker.origin());
    }

    private static MarkerLine line(LearnedMarker marker) {
        return new MarkerLine(
                marker.ref(),
                marker.by().keyword(),
                marker.title(),
                marker.source(),
                marker.examples().size(),
                marker.origin());
    }

    private static MarkerPack pack(@Nullable Path folder, @Nullable Path markers) throws IOException {
        if (folder != null && markers != null) {
            throw new EarmarkException(
                    "--markers " + markers,
                    folder + " stands beside it",
                    "one of them: besides, or instead of, the shipped ones");
        }
        if (markers != null) {
            return MarkerPack.shippedAnd(Optional.of(markers));
        }
        return MarkerPack.load(Optional.ofNullable(folder));
    }
}

package earmark.cli;

import earmark.classify.LearnedMarker;
import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.catalog.MarkerFile;
import earmark.markers.catalog.MarkerFiles;
import earmark.markers.catalog.MarkerText;
import earmark.pipeline.MarkerPack;
import earmark.report.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark markers show}: how a marker is defined. */
@Command(
        name = "show",
        description = "Shows a marker as it is written: what it looks for, and its examples.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark markers show apology"})
final class MarkersShowCommand implements Callable<Integer> {
    @ParentCommand
    private MarkersCommand markers;

    @Parameters(paramLabel = "ID", description = "the marker")
    private String id;

    @Option(names = "--markers", paramLabel = "DIR", description = "your own markers besides the shipped ones")
    private @Nullable Path own;

    @Override
    public Integer call() throws IOException {
        // a file of one's own may have the name of a shipped one
        Optional<String> text =
                own == null ? Optional.empty() : text(MarkerPack.load(Optional.of(own)), MarkerFiles.in(own, ".mark"));
        String shown = text.or(() -> text(new MarkerPack(MarkerCatalog.shipped()), MarkerFiles.shipped()))
                .orElse("");
        if (shown.isEmpty()) {
            throw MarkerPack.shippedAnd(Optional.ofNullable(own)).unknown(id);
        }
        shown.lines().forEach(line -> markers.console().out().println(Printable.line(line)));
        return 0;
    }

    private Optional<String> text(MarkerPack pack, List<MarkerFile> files) {
        Stream<String> rules = pack.catalog().markers().stream()
                .filter(marker -> marker.ref().id().equals(id))
                .map(Marker::origin);
        Stream<String> learned = pack.learned().stream()
                .filter(marker -> marker.ref().id().equals(id))
                .map(LearnedMarker::origin);
        return Stream.concat(rules, learned).findFirst().flatMap(origin -> MarkerText.at(files, origin));
    }
}

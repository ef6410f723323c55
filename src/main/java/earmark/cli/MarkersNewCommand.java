package earmark.cli;

import earmark.markers.Marker;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.catalog.MarkerFile;
import earmark.markers.catalog.Skeleton;
import earmark.markers.lint.Lint;
import earmark.markers.lint.LintNote;
import earmark.markers.lint.ReadAsWords;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code earmark markers new}: a query that found what was looked for, as the draft of a marker. */
@Command(
        name = "new",
        description = "Writes the draft of a marker from a pattern, with everything a marker needs to be filled in.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  earmark markers new refund.promise --by agent --say 'refund near<=6w (you | today)' --output my-markers/"
        })
final class MarkersNewCommand implements Callable<Integer> {
    @ParentCommand
    private MarkersCommand markers;

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "ID",
            converter = NewName.class,
            description = "its name: lower-case words joined by _ or .")
    private String id;

    @Option(names = "--say", required = true, paramLabel = "PATTERN", description = "what to look for, as in a search")
    private String say;

    @Option(
            names = "--by",
            defaultValue = "either",
            paramLabel = "SIDE",
            converter = WhoseWords.class,
            description = "whose words: agent, customer, either (default) or any")
    private Side by;

    @Option(names = "--title", defaultValue = "", paramLabel = "TEXT", description = "what it is, for people")
    private String title;

    @Option(
            names = "--markers",
            paramLabel = "DIR",
            description = "what @names mean: your own markers besides the shipped")
    private @Nullable Path own;

    @Option(names = "--output", paramLabel = "DIR", description = "a folder to write ID.mark into (default: printed)")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        MarkerCatalog names = MarkerPack.shippedAnd(Optional.ofNullable(own)).catalog();
        String text = Skeleton.of(id, title, by, pattern(names));
        hints(text);
        ShippedName.taken(id).ifPresent(problem -> markers.console().err().println(problem));
        if (output == null) {
            markers.console().out().print(text);
            return 0;
        }
        return write(output, text);
    }

    /** A pattern that does not parse is a wrong command, as it is in a search. */
    private Pattern pattern(MarkerCatalog names) {
        try {
            return PatternParser.parse(say, names);
        } catch (EarmarkException e) {
            String faults = e.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
            throw new ParameterException(command.commandLine(), "--say: " + faults, e);
        }
    }

    private int write(Path output, String text) throws IOException {
        Path target = output.resolve(id + ".mark");
        if (Files.exists(target)) {
            throw new EarmarkException(target.toString(), "it is there already", "give it another name");
        }
        Files.createDirectories(output);
        Files.writeString(target, text);
        MarkerPack.load(Optional.of(output));
        markers.console().out().println(target + ": a draft; fill it in, then earmark markers check " + output);
        return 0;
    }

    /** What the pattern is hardly meant as, before anybody writes examples for it. */
    private void hints(String text) throws IOException {
        var file = new MarkerFile(id + ".mark", text);
        Path beside = output != null ? output : own != null ? own : Path.of(id + ".mark");
        List<Marker> drafted = MarkerPack.drafted(beside, file).catalog().markers();
        Stream.concat(
                        ReadAsWords.inQuery(say).stream(),
                        new Lint(drafted, Optional.empty())
                                .hints(List.of(file)).stream()
                                        .filter(note -> note.rule().equals("contradiction"))
                                        .map(LintNote::problem))
                .forEach(note -> markers.console().err().println("hint: " + note));
    }
}

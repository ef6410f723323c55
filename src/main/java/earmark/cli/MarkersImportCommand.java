package earmark.cli;

import earmark.imports.AwsCategories;
import earmark.imports.GooglePhraseMatchers;
import earmark.imports.Imported;
import earmark.imports.MarkerDraft;
import earmark.imports.PhraseList;
import earmark.imports.SearchStrings;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.report.Printable;
import earmark.stats.Counted;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark markers import}: rules of other programs as drafts of markers. */
@Command(
        name = "import",
        description = {
            "Makes drafts of markers from another program's rules, and says line by line what could not be carried over.",
            "aws: categories of Amazon Transcribe Call Analytics (JSON). google: phrase matchers of Contact Center AI"
                    + " Insights (JSON). phrases: a phrase a line, behind a tab the marker's name. verint, vspark: search"
                    + " strings of these programs, written like that."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark markers import --from aws categories.json --output my-markers/"})
final class MarkersImportCommand implements Callable<Integer> {
    /** Whose rules. */
    enum From {
        aws,
        google,
        phrases,
        verint,
        vspark
    }

    @ParentCommand
    private MarkersCommand markers;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "PROGRAM",
            description = "aws, google, phrases, verint or vspark")
    private From from;

    @Parameters(paramLabel = "FILE", description = "the file to read")
    private Path file;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "a folder to write FILE's markers into (default: they are printed)")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        String name = String.valueOf(file.getFileName());
        Imported imported = read(name, content());
        imported.markers().stream()
                .map(MarkerDraft::id)
                .flatMap(id -> ShippedName.taken(id).stream())
                .forEach(this::note);
        imported.notes().forEach(this::note);
        if (output == null) {
            markers.console().out().print(imported.text());
        } else {
            write(output, name, imported);
        }
        return 0;
    }

    private void note(Problem note) {
        markers.console().err().println(Printable.line(note.toString()));
    }

    private String content() throws IOException {
        if (Files.isDirectory(file)) {
            throw new EarmarkException(java.util.List.of(Faults.folder(file.toString())));
        }
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (MalformedInputException e) {
            throw new EarmarkException(file.toString(), "not a text in UTF-8", "save it as UTF-8");
        }
    }

    private Imported read(String name, String content) {
        return switch (from) {
            case aws -> AwsCategories.read(name, content);
            case google -> GooglePhraseMatchers.read(name, content);
            case phrases -> PhraseList.read(name, content);
            case verint -> SearchStrings.read(name, content, SearchStrings.Dialect.VERINT);
            case vspark -> SearchStrings.read(name, content, SearchStrings.Dialect.VSPARK);
        };
    }

    private void write(Path folder, String name, Imported imported) throws IOException {
        int dot = name.lastIndexOf('.');
        Path target = folder.resolve((dot > 0 ? name.substring(0, dot) : name) + ".mark");
        if (Files.exists(target)) {
            throw new EarmarkException(
                    target.toString(), "it is there already", "name another folder, or move it away");
        }
        Files.createDirectories(folder);
        Files.writeString(target, imported.text());
        // what was written is read like anybody's; a fault names the file and says what to do
        MarkerPack pack = MarkerPack.load(Optional.of(folder));
        MarkersCheckCommand.replaced(pack.catalog())
                .forEach(line -> markers.console().out().println(line));
        markers.console()
                .out()
                .println(target + ": " + Counted.of(imported.markers().size(), "draft") + "; "
                        + Counted.of(imported.notes().size(), "note") + " on what was not carried over");
    }
}

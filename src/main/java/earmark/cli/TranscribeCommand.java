package earmark.cli;

import earmark.pipeline.HeardCall;
import earmark.pipeline.Transcription;
import earmark.report.Printable;
import earmark.report.TranscribedFile;
import earmark.report.TranscriptFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark transcribe}: recordings to transcripts; no home folder. */
@Command(
        name = "transcribe",
        description = "Writes down what is said in recordings. Needs no home folder and keeps nothing.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark transcribe call.wav",
            "  earmark transcribe calls/*.mp3 --format vtt --output captions"
        })
final class TranscribeCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private ReadingOptions reading;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "recordings, or folders of them")
    private List<Path> files;

    @Option(
            names = "--format",
            defaultValue = "txt",
            paramLabel = "FORM",
            description = "txt (default), jsonl, vtt, srt or csv")
    private TranscriptFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "a file a recording in this folder, instead of everything on standard output")
    private @Nullable Path output;

    private final Set<String> written = new HashSet<>();
    private int failed;

    @Override
    public Integer call() throws Exception {
        if (output == null) {
            earmark.console().out().print(format.header());
        } else {
            Files.createDirectories(output);
        }
        try (Transcription transcription = new Transcription(reading.settings(HomeOption.standard(System.getenv())));
                Progress progress = new Progress(earmark.console(), "transcribing")) {
            // without a folder the transcripts themselves show how far it has come
            transcription.run(
                    files, steps -> progress.planned(output == null ? 0 : steps), row -> write(row, progress));
        }
        return failed == 0 ? 0 : 1;
    }

    private void write(Transcription.Row row, Progress progress) {
        String name = asGiven(row.file()).toString();
        HeardCall call = row.call();
        TranscribedFile file = call == null
                ? new TranscribedFile(name, 0, 0, List.of(), row.problems(), true)
                : new TranscribedFile(
                        name,
                        call.durationMs(),
                        call.channels(),
                        call.interaction().turns(),
                        call.interaction().problems(),
                        false);
        failed += file.failed() ? 1 : 0;
        file.problems()
                .forEach(problem -> earmark.console()
                        .err()
                        .println((file.failed() ? "failed  " : "note    ") + Printable.line(problem.toString())));
        boolean written = !file.failed() || format == TranscriptFormat.JSONL;
        if (written) {
            print(row.file(), format.write(file));
        }
        if (output != null) {
            progress.step((written ? "written " : "left out") + "  " + Printable.line(name), false);
        }
    }

    /** The file as the command line names it, for scripts look for what they gave. */
    private Path asGiven(Path file) {
        for (Path given : files) {
            Path absolute = given.toAbsolutePath().normalize();
            if (file.startsWith(absolute)) {
                return file.equals(absolute) ? given : given.resolve(absolute.relativize(file));
            }
        }
        return file;
    }

    private void print(Path file, String text) {
        if (output == null) {
            earmark.console().out().print(text);
            earmark.console().out().flush();
            return;
        }
        try {
            Files.writeString(target(file), format.header() + text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two recordings of one name from two folders must not overwrite each other. */
    private Path target(Path file) {
        String name = String.valueOf(file.getFileName());
        String free = name;
        for (int number = 2; !written.add(free); number++) {
            free = name + "-" + number;
        }
        return Objects.requireNonNull(output).resolve(free + "." + format.extension());
    }
}

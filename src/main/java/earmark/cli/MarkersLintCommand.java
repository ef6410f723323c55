package earmark.cli;

import earmark.classify.LearnedLint;
import earmark.markers.catalog.MarkerFile;
import earmark.markers.catalog.MarkerFiles;
import earmark.markers.lint.Lint;
import earmark.markers.lint.LintNote;
import earmark.markers.lint.Severity;
import earmark.markers.lint.Vocabulary;
import earmark.model.EarmarkException;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.RecogniserWords;
import earmark.report.JsonArray;
import earmark.report.LintLine;
import earmark.stats.Counted;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark markers lint}: what can be read and run, but is hardly meant. */
@Command(
        name = "lint",
        description = "Looks over marker files for words nobody can be heard to say, lines that never find anything,"
                + " duplicates and contradictions.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A comment '# lint: ok REASON' on a line, or alone above it, accepts what is said of it.",
            "",
            "Example:",
            "  earmark markers lint my-markers/ --strict"
        })
final class MarkersLintCommand implements Callable<Integer> {
    @ParentCommand
    private MarkersCommand markers;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR|FILE",
            description = "your own markers instead of the shipped ones; of one file, those of that file")
    private @Nullable Path given;

    @Option(names = "--model", paramLabel = "DIR", description = "the words of another Vosk model's folder")
    private @Nullable Path model;

    @Option(names = "--strict", description = "leave with 1 also for warnings, not only for errors")
    private boolean strict;

    @Option(
            names = "--least",
            defaultValue = "HINT",
            paramLabel = "SEVERITY",
            description = "the least bad to print: hint (default), warning or error")
    private Severity least;

    @Option(names = "--format", defaultValue = "text", paramLabel = "FORM", description = "text (default), json, jsonl")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        List<LintNote> notes = notes();
        List<LintNote> shown = notes.stream()
                .filter(note -> note.severity().compareTo(least) <= 0)
                .toList();
        PrintStream out = markers.console().out();
        switch (format) {
            case json ->
                out.println(JsonArray.of(shown.stream().map(LintLine::json).toList()));
            case jsonl -> shown.forEach(note -> out.println(LintLine.json(note)));
            default -> {
                shown.forEach(note -> out.println(LintLine.text(note)));
                out.println(Counted.of(count(notes, Severity.ERROR), "error") + ", "
                        + Counted.of(count(notes, Severity.WARNING), "warning") + ", "
                        + Counted.of(count(notes, Severity.HINT), "hint"));
            }
        }
        boolean bad = count(notes, Severity.ERROR) > 0 || (strict && count(notes, Severity.WARNING) > 0);
        return bad ? 1 : 0;
    }

    private List<LintNote> notes() throws IOException {
        MarkersPlace place = MarkersPlace.of(given);
        Path folder = place.folder();
        MarkerPack pack = MarkerPack.load(place.asked());
        var lint = new Lint(pack.catalog().markers(), vocabulary());
        if (folder == null) {
            return lint.look(MarkerFiles.shipped(), List.of());
        }
        List<MarkerFile> lists = MarkerFiles.in(folder.resolve("words"), ".txt");
        Set<String> known = new HashSet<>(pack.ruleNames());
        known.addAll(MarkerPack.load(Optional.empty()).ruleNames());
        List<LintNote> learned = new LearnedLint(known).look(pack.learned());
        return lint.look(MarkerFiles.in(folder, ".mark"), lists, learned).stream()
                .filter(note -> place.holds(note.problem()))
                .toList();
    }

    private Optional<Vocabulary> vocabulary() {
        try {
            return RecogniserWords.of(Optional.ofNullable(model));
        } catch (EarmarkException e) {
            if (model != null) {
                throw e;
            }
            markers.console()
                    .err()
                    .println("note: words were not looked up, for there is no model here (" + e.getMessage() + ")");
            return Optional.empty();
        }
    }

    private static long count(List<LintNote> notes, Severity severity) {
        return notes.stream().filter(note -> note.severity() == severity).count();
    }
}

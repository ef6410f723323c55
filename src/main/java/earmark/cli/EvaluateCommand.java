package earmark.cli;

import earmark.agree.EvaluationResult;
import earmark.agree.KeywordFile;
import earmark.agree.MachineRater;
import earmark.agree.MarkerEvaluation;
import earmark.agree.Targets;
import earmark.classify.LearnedMarker;
import earmark.corpus.CorpusForms;
import earmark.corpus.LabelledCorpus;
import earmark.files.Sha256;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.report.EvaluationRows;
import earmark.report.EvaluationText;
import earmark.report.JsonArray;
import earmark.report.Printable;
import earmark.stats.ClusterBootstrap;
import earmark.stats.Counted;
import earmark.syntax.Typo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark evaluate}: what the markers find, held against what people said. Needs no home folder. */
@Command(
        name = "evaluate",
        description = "Measures markers against conversations that people labelled.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  earmark evaluate markers --gold labelled.tsv"})
final class EvaluateCommand {
    /** Left with when a target was missed: the command did its work, and the answer is no. */
    static final int TARGET_MISSED = 5;

    @ParentCommand
    private EarmarkCommand earmark;

    private int badRows;

    @Command(
            name = "markers",
            description = {
                "Precision, recall and F1 of each marker with intervals, what they are taken for, and the worst mistakes.",
                "The table has a header; its columns interaction, turn, speaker, text and label are known by their usual"
                        + " names. Several labels in a cell are parted by ; | or ,"
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:done",
                "1:rows were left out, a label stands for no marker, or it could not be done",
                "2:wrong usage",
                "5:a target was missed"
            },
            footer = {
                "",
                "Examples:",
                "  earmark evaluate markers --gold labelled.tsv --show 5",
                "  earmark evaluate markers --gold labelled.tsv --markers my-markers/ --against keywords.csv",
                "  earmark evaluate markers --gold labelled.tsv --target targets.csv --format csv"
            })
    int markers(
            @Mixin GoldOptions gold,
            @Option(
                            names = "--markers",
                            paramLabel = "DIR",
                            description =
                                    "your own markers instead of the shipped ones (explain, diff and retag look at both)")
                    @Nullable
                    Path markers,
            @Option(
                            names = "--against",
                            paramLabel = "DIR|FILE",
                            description = "compare with other markers, or with a keyword list (a table marker,pattern)")
                    @Nullable
                    Path against,
            @Option(names = "--marker", paramLabel = "ID", description = "only this one; may be repeated") @Nullable
                    Set<String> only,
            @Option(
                            names = "--target",
                            paramLabel = "FILE",
                            description = "figures that must be reached: a table marker,level,figure,least")
                    @Nullable
                    Path target,
            @Option(
                            names = "--show",
                            defaultValue = "3",
                            paramLabel = "N",
                            description = "so many of the worst mistakes of each kind (default 3)")
                    int show,
            @Option(
                            names = "--seed",
                            defaultValue = "1",
                            paramLabel = "N",
                            description = "of the bootstrap (default 1)")
                    long seed,
            @Option(names = "--output", paramLabel = "FILE", description = "write there instead of printing") @Nullable
                    Path output,
            @Option(
                            names = "--format",
                            defaultValue = "text",
                            paramLabel = "FORM",
                            description = "text (default), csv, jsonl or json")
                    OutputFormat format)
            throws IOException {
        Optional<Targets> targets = target == null ? Optional.empty() : Optional.of(Targets.read(target));
        MarkerPack pack = MarkerPack.load(Optional.ofNullable(markers));
        MachineRater rater = pack.rater(markers == null ? "shipped markers" : String.valueOf(markers.getFileName()));
        mustBeThere(only == null ? Set.of() : only, pack, rater);
        mustBeThere(targets.map(Targets::markers).orElse(Set.of()), pack, rater);
        LabelledCorpus corpus = gold.read(this::report, this::note);
        var evaluation = new MarkerEvaluation(
                MarkerPack.analyzer()::analyze,
                rater,
                against == null ? null : second(against),
                new ClusterBootstrap(ClusterBootstrap.DRAWS, seed));
        String sha256 = Sha256.of(gold.file());
        warnOfTrainingData(pack, sha256);
        evaluation.strangers(corpus).forEach((label, rows) -> report(stranger(label, rows, rater)));
        EvaluationResult result = evaluation.evaluate(corpus, sha256, only == null ? Set.of() : only);
        print(result, format, show, output);
        return exitCode(result, targets);
    }

    /** Before anything is measured: a slip is no missed target. */
    private static void mustBeThere(Set<String> ids, MarkerPack pack, MachineRater rater) {
        for (String id : ids) {
            if (!rater.markers().contains(id)) {
                throw pack.unknown(id);
            }
        }
    }

    private void warnOfTrainingData(MarkerPack pack, String sha256) {
        for (LearnedMarker marker : pack.learned()) {
            if (marker.model().card().get("labels-sha256").equals(sha256)) {
                earmark.console()
                        .err()
                        .println(marker.origin() + ": " + marker.ref().id()
                                + " was trained on this very file, so what is measured here is too good"
                                + " (its cross-validation stands in its model.card)");
            }
        }
    }

    private static MachineRater second(Path against) throws IOException {
        return Files.isDirectory(against)
                ? MarkerPack.load(Optional.of(against)).rater(String.valueOf(against.getFileName()))
                : KeywordFile.read(against, MarkerPack.load(Optional.empty()).catalog());
    }

    private void print(EvaluationResult result, OutputFormat format, int show, @Nullable Path output)
            throws IOException {
        String text = switch (format) {
            case text -> EvaluationText.of(result, show);
            case csv -> EvaluationRows.csv(result);
            case jsonl -> String.join("\n", EvaluationRows.jsonLines(result, show)) + "\n";
            case json -> JsonArray.of(EvaluationRows.jsonLines(result, show)) + "\n";
        };
        if (output == null) {
            earmark.console().out().print(text);
        } else {
            Files.writeString(output, text);
        }
    }

    private int exitCode(EvaluationResult result, Optional<Targets> targets) {
        boolean missed = false;
        if (targets.isPresent()) {
            List<Targets.Reached> reached = targets.get().in(result);
            earmark.console().err().print(EvaluationText.of(reached));
            missed = !reached.stream().allMatch(Targets.Reached::isReached);
        }
        return missed ? TARGET_MISSED : badRows > 0 ? 1 : 0;
    }

    private static Problem stranger(String label, int rows, MachineRater rater) {
        return new Problem(
                "label '" + label + "' (" + Counted.of(rows, "row") + ")",
                "stands for no marker",
                Typo.nearest(label.toLowerCase(Locale.ROOT), rater.markers())
                        .map(id -> "did you mean " + id + "?")
                        .orElse("earmark markers list shows the names; or say in a file for --mapping which it stands"
                                + " for: marker NAME " + CorpusForms.quoted(label)));
    }

    private void note(String note) {
        earmark.console().err().println(Printable.line("note: " + note));
    }

    private void report(Problem problem) {
        badRows++;
        earmark.console().err().println(Printable.line(problem.toString()));
    }
}

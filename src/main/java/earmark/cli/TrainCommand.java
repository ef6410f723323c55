package earmark.cli;

import earmark.classify.Kind;
import earmark.classify.Training;
import earmark.classify.TrainingPlan;
import earmark.corpus.LabelMap;
import earmark.corpus.LabelledCorpus;
import earmark.files.Sha256;
import earmark.markers.Side;
import earmark.model.Problem;
import earmark.model.Speaker;
import earmark.pipeline.Embedders;
import earmark.pipeline.MarkerPack;
import earmark.report.Printable;
import earmark.report.TrainingText;
import earmark.vectors.Embedder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark train}: a classifier of a team's own labels, with its card. Needs no home folder. */
@Command(
        name = "train",
        description = {
            "Trains a classifier on conversations that people labelled, and measures it by cross-validation.",
            "The output is a folder with model.card and weights.tsv; a .mark file refers to it with: model FOLDER"
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark train --gold labelled.tsv --marker promise_broken --output my-markers/promise.model",
            "  earmark train --gold labelled.tsv --marker apology --kind words --folds 5    # figures only"
        })
final class TrainCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private GoldOptions gold;

    @Option(
            names = "--marker",
            required = true,
            paramLabel = "ID",
            converter = NewName.class,
            description = "what the learned marker is called: lower-case words joined by _ or .")
    private String marker;

    @Option(
            names = "--label",
            paramLabel = "LABEL",
            description =
                    "the label that means yes; may be repeated (default: those mapped to the marker, else its name)")
    private List<String> labels = List.of();

    @Option(
            names = "--by",
            defaultValue = "any",
            paramLabel = "SIDE",
            converter = WhoseWords.class,
            description = "whose turns: agent, customer, either or any (default)")
    private Side by;

    @Option(
            names = "--kind",
            defaultValue = "embedding",
            paramLabel = "KIND",
            description = "embedding (default): the meaning of the text; words: its words and pairs of words; both")
    private Kind kind;

    @Option(
            names = "--embedder",
            defaultValue = Embedders.STANDARD,
            paramLabel = "NAME",
            description = "bge (default) or minilm, which is twice as fast")
    private String embedder;

    @Option(names = "--no-context", description = "look at the turn alone, not at those before and after it")
    private boolean noContext;

    @Option(names = "--with-rules", description = "what the rule markers find in the turn counts too")
    private boolean withRules;

    @Option(names = "--markers", paramLabel = "DIR", description = "rule markers other than the shipped ones")
    private @Nullable Path markers;

    @Option(
            names = "--penalty",
            paramLabel = "X",
            defaultValue = "0.1",
            converter = AboveZero.class,
            description = "above 0; larger makes a simpler model (default 0.1)")
    private double penalty;

    @Option(names = "--balanced", description = "let rare labels weigh as much as frequent ones")
    private boolean balanced;

    @Option(
            names = "--folds",
            defaultValue = "10",
            paramLabel = "K",
            converter = AtLeastTwo.class,
            description = "of the cross-validation, 2 or more (default 10)")
    private int folds;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "of the folds (default 1)")
    private long seed;

    @Option(
            names = "--licence",
            defaultValue = "of the labels' owner; not for distribution",
            paramLabel = "TEXT",
            description = "for the card")
    private String licence;

    @Option(
            names = "--use",
            defaultValue = "finding turns for people to check",
            paramLabel = "TEXT",
            description = "what it is for, for the card")
    private String use;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "the model's folder; without it only figures are printed")
    private @Nullable Path output;

    private int badRows;

    @Override
    public Integer call() throws IOException {
        MarkerPack pack = MarkerPack.load(Optional.ofNullable(markers));
        LabelledCorpus corpus = gold.read(this::report, this::note);
        try (Embedder vectors = kind == Kind.WORDS ? null : Embedders.open(embedder)) {
            var plan = new TrainingPlan(
                    kind,
                    vectors,
                    !noContext,
                    withRules ? pack.ruleNames() : List.of(),
                    penalty,
                    balanced,
                    folds,
                    seed);
            var training = new Training(MarkerPack.analyzer()::analyze, pack.rules(), Clock.systemUTC());
            Training.Result result = training.train(corpus, task(corpus, pack), plan);
            result.doubts().forEach(this::note);
            earmark.console().out().print(TrainingText.of(result));
            if (output != null) {
                result.model().write(output);
                earmark.console().out().println("written: " + output);
            }
        }
        return badRows > 0 ? 1 : 0;
    }

    private Training.Task task(LabelledCorpus corpus, MarkerPack pack) throws IOException {
        Optional<LabelMap> map = corpus.form().maps().stream()
                .filter(one -> one.marker().equals(marker))
                .findFirst();
        var wanted = new TreeSet<>(labels);
        if (wanted.isEmpty()) {
            wanted.addAll(map.map(LabelMap::labels).orElse(Set.of(marker)));
        }
        Speaker mapped = map.map(LabelMap::by).orElse(null);
        Side side = mapped != null ? Side.valueOf(mapped.name()) : by;
        return new Training.Task(
                marker,
                wanted,
                side,
                pack.ruleNames().contains(marker) ? marker : "",
                Sha256.of(gold.file()),
                licence,
                use);
    }

    private void note(String note) {
        earmark.console().err().println(Printable.line("note: " + note));
    }

    private void report(Problem problem) {
        badRows++;
        earmark.console().err().println(Printable.line(problem.toString()));
    }
}

package earmark.cli;

import earmark.pipeline.desk.EvaluationDesk;
import earmark.report.ScoredLine;
import earmark.report.SheetText;
import earmark.score.Evaluation;
import earmark.store.Store;
import java.io.IOException;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark score}: forms, what people scored, and what the machine proposes. */
@Command(
        name = "score",
        description = "Scorecards: forms, scores of people, proposals of the machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ScoreFormsCommand.class,
            ScoreImportCommand.class,
            ScoreProposeCommand.class,
            ScoreNewCommand.class,
            ScoreAnswerCommand.class,
            ScoreListCommand.class,
            ScoreShowCommand.class,
            ScoreExportCommand.class
        },
        footer = {"", "Example:", "  earmark score import qa-log.xlsx --preview"})
final class ScoreCommand {
    @ParentCommand
    private EarmarkCommand earmark;

    @Command(name = "drafts", description = "Lists the scorecards somebody has begun.", mixinStandardHelpOptions = true)
    int drafts(
            @Mixin ScoringOptions scoring,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "who scores") String by)
            throws IOException {
        try (Store store = scoring.open()) {
            store.drafts().by(by).forEach(draft -> console().out().print(SheetText.line(draft)));
            return 0;
        }
    }

    @Command(
            name = "submit",
            description = "Hands a scorecard in; refused while questions lack an answer.",
            mixinStandardHelpOptions = true)
    int submit(
            @Mixin ScoringOptions scoring,
            @Mixin ByOption by,
            @Parameters(paramLabel = "DRAFT", description = "as earmark score new named it") String draft)
            throws IOException {
        try (Store store = scoring.open()) {
            var desk = scoring.desk(store);
            desk.submit(draft, desk.sheet(draft, by.name).draft().revision(), by.name);
            store.scorecards()
                    .evaluation(draft)
                    .ifPresentOrElse(
                            evaluation -> print(store, evaluation),
                            () -> console().out().println(draft + " is handed in, and shown when its session opens"));
            return 0;
        }
    }

    @Command(
            name = "release",
            description = "Shows an evaluation to the agent it is about.",
            mixinStandardHelpOptions = true)
    int release(@Mixin ScoringOptions scoring, @Mixin ByOption by, @Parameters(paramLabel = "EVALUATION") String id)
            throws IOException {
        return step(scoring, desk -> desk.release(id, by.name, by.why));
    }

    @Command(name = "acknowledge", description = "The agent has read it.", mixinStandardHelpOptions = true)
    int acknowledge(@Mixin ScoringOptions scoring, @Mixin ByOption by, @Parameters(paramLabel = "EVALUATION") String id)
            throws IOException {
        return step(scoring, desk -> desk.acknowledge(id, by.name, by.why));
    }

    @Command(
            name = "close",
            description = "Closes a released evaluation that can no longer be appealed, acknowledged or not.",
            mixinStandardHelpOptions = true)
    int close(@Mixin ScoringOptions scoring, @Mixin ByOption by, @Parameters(paramLabel = "EVALUATION") String id)
            throws IOException {
        return step(scoring, desk -> desk.close(id, by.name, by.why));
    }

    @Command(
            name = "reopen",
            description =
                    "Opens a closed evaluation again, with a reason: it can be appealed and withdrawn as at first.",
            mixinStandardHelpOptions = true)
    int reopen(@Mixin ScoringOptions scoring, @Mixin ByOption by, @Parameters(paramLabel = "EVALUATION") String id)
            throws IOException {
        return step(scoring, desk -> desk.reopen(id, by.name, by.why));
    }

    @Command(
            name = "withdraw",
            description = "Takes an evaluation back; it is kept and counts for nobody.",
            mixinStandardHelpOptions = true)
    int withdraw(@Mixin ScoringOptions scoring, @Mixin ByOption by, @Parameters(paramLabel = "EVALUATION") String id)
            throws IOException {
        return step(scoring, desk -> desk.withdraw(id, by.name, by.why));
    }

    private int step(ScoringOptions scoring, Function<EvaluationDesk, Evaluation> step) throws IOException {
        try (Store store = scoring.open()) {
            print(store, step.apply(scoring.evaluations(store)));
            return 0;
        }
    }

    private void print(Store store, Evaluation evaluation) {
        var form = store.scorecards().form(evaluation.form()).orElseThrow();
        console().out().print(new ScoredLine(form, evaluation).toText());
    }

    Console console() {
        return earmark.console();
    }
}

package earmark.cli;

import earmark.model.EarmarkException;
import earmark.report.SheetText;
import earmark.score.EvaluationKind;
import earmark.score.desk.Opening;
import earmark.store.Store;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark score new}: begins a scorecard. */
@Command(
        name = "new",
        description = {
            "Begins a scorecard, or takes up the one the assessor has begun.",
            "What the machine would answer is shown to a question once it is answered, or with --seeing from the start;"
                    + " answers given with the machine's on the screen do not count as agreeing with it."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark score new nt-1003 --by \"Priya Nair\" --form call_quality"})
final class ScoreNewCommand implements Callable<Integer> {
    @ParentCommand
    private ScoreCommand score;

    @Mixin
    private ScoringOptions scoring;

    @Parameters(paramLabel = "ID", description = "the interaction")
    private String name;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who scores")
    private String by;

    @Option(
            names = "--form",
            defaultValue = "",
            paramLabel = "FORM",
            description = "the form: id or id@version (default: the first that is for the interaction)")
    private String form;

    @Option(
            names = "--kind",
            defaultValue = "live",
            paramLabel = "KIND",
            description = "live (default), self (an agent's own work) or audit")
    private EvaluationKind kind;

    @Option(
            names = "--self",
            description = "an agent's own work, for --kind self: shown beside the live score, and counted nowhere")
    private boolean self;

    @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "why this interaction")
    private String reason;

    @Option(
            names = "--session",
            defaultValue = "",
            paramLabel = "NAME",
            description = "for this calibration session, by its form")
    private String session;

    @Option(names = "--seeing", description = "show what the machine would answer from the start")
    private boolean seeing;

    @Override
    public Integer call() throws IOException {
        if (self && (!session.isEmpty() || kind == EvaluationKind.AUDIT)) {
            throw new EarmarkException(
                    "--self", "a self-score is neither an audit nor of a session", "leave --kind and --session out");
        }
        try (Store store = scoring.open()) {
            EvaluationKind own = self ? EvaluationKind.SELF : kind;
            EvaluationKind wanted = session.isEmpty() ? own : EvaluationKind.CALIBRATION;
            var opening = new Opening(Kept.id(store, name), form, by, wanted, reason, !seeing, session);
            score.console().out().print(SheetText.of(scoring.desk(store).open(opening)));
        }
        return 0;
    }
}

package earmark.cli;

import earmark.feedback.Appeal;
import earmark.feedback.AppealKind;
import earmark.feedback.AppealState;
import earmark.pipeline.feedback.AppealDesk;
import earmark.report.CoachingText;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code earmark appeal}: somebody disagrees with a score. */
@Command(
        name = "appeal",
        description = {
            "Somebody disagrees with a score: within 45 days, at most five times an evaluation, unless the settings say"
                    + " otherwise.",
            "Whoever scored does not decide, and a granted appeal does not lower a score unless that is said expressly."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark appeal make ev0123456789abcd --question empathy --kind error --by \"Karen Hill\" --because \"said at"
                    + " 1:12\"",
            "  earmark appeal uphold ap-ev0123456789abcd-1 --answer empathy=yes --by \"Team Lead\" --because \"heard it\""
        })
final class AppealCommand implements Runnable {
    @ParentCommand
    private EarmarkCommand earmark;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "make, list, review, uphold, reject or retract?");
    }

    @Command(name = "make", description = "Makes an appeal.", mixinStandardHelpOptions = true)
    int make(
            @Mixin ScoringOptions scoring,
            @Parameters(paramLabel = "EVALUATION") String evaluation,
            @Option(
                            names = "--question",
                            defaultValue = "",
                            paramLabel = "ID",
                            description = "which question (default: the evaluation as a whole)")
                    String question,
            @Option(
                            names = "--kind",
                            required = true,
                            paramLabel = "KIND",
                            description = "error: something is wrong; judgement: it should be judged otherwise")
                    AppealKind kind,
            @Mixin ByOption by)
            throws IOException {
        return with(scoring, desk -> desk.make(evaluation, question, kind, by.name, by.why));
    }

    @Command(name = "list", description = "Lists appeals.", mixinStandardHelpOptions = true)
    int list(
            @Mixin HomeOption home,
            @Option(names = "--open", description = "only those without a decision") boolean open,
            @Option(names = "--evaluation", paramLabel = "ID", description = "only of this evaluation") @Nullable
                    String evaluation,
            @Option(
                            names = "--format",
                            defaultValue = "text",
                            paramLabel = "FORM",
                            description = "text (default) or jsonl")
                    OutputFormat format)
            throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            for (Appeal appeal : store.feedback().appeals(evaluation)) {
                if (!open || !appeal.state().isEnd()) {
                    earmark.console()
                            .out()
                            .println(
                                    format == OutputFormat.text
                                            ? CoachingText.line(appeal)
                                            : CoachingText.toJson(appeal));
                }
            }
            return 0;
        }
    }

    @Command(name = "review", description = "Takes an appeal up.", mixinStandardHelpOptions = true)
    int review(@Mixin ScoringOptions scoring, @Parameters(paramLabel = "APPEAL") String id, @Mixin ByOption by)
            throws IOException {
        return with(scoring, desk -> desk.step(id, AppealState.IN_REVIEW, by.name, by.why));
    }

    @Command(
            name = "uphold",
            description = "Grants an appeal; the evaluation is answered anew.",
            mixinStandardHelpOptions = true)
    int uphold(
            @Mixin ScoringOptions scoring,
            @Parameters(paramLabel = "APPEAL") String id,
            @Option(
                            names = "--answer",
                            required = true,
                            paramLabel = "QUESTION=ANSWER",
                            description = "how it is answered now; may be repeated")
                    Map<String, String> answers,
            @Mixin ByOption by,
            @Option(names = "--may-lower", description = "even if the total becomes lower") boolean mayLower)
            throws IOException {
        return with(scoring, desk -> desk.uphold(id, answers, by.name, by.why, mayLower));
    }

    @Command(name = "reject", description = "Does not grant an appeal.", mixinStandardHelpOptions = true)
    int reject(@Mixin ScoringOptions scoring, @Parameters(paramLabel = "APPEAL") String id, @Mixin ByOption by)
            throws IOException {
        return with(scoring, desk -> desk.step(id, AppealState.REJECTED, by.name, by.why));
    }

    @Command(name = "retract", description = "Takes an appeal back.", mixinStandardHelpOptions = true)
    int retract(@Mixin ScoringOptions scoring, @Parameters(paramLabel = "APPEAL") String id, @Mixin ByOption by)
            throws IOException {
        return with(scoring, desk -> desk.step(id, AppealState.RETRACTED, by.name, by.why));
    }

    private int with(ScoringOptions scoring, Function<AppealDesk, Appeal> step) throws IOException {
        try (Store store = scoring.open()) {
            Appeal appeal = step.apply(new AppealDesk(store, scoring.law(), Clock.systemUTC()));
            earmark.console().out().println(CoachingText.line(appeal));
            return 0;
        }
    }
}

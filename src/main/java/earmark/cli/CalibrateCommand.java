package earmark.cli;

import earmark.agree.assessors.CalibrationSession;
import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.pipeline.desk.CalibrationDesk;
import earmark.pipeline.scores.ScoredReader;
import earmark.report.CalibrationText;
import earmark.report.PeopleText;
import earmark.score.desk.Calibration;
import earmark.stats.agreement.Agreement;
import earmark.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark calibrate}: calibration sessions. */
@Command(
        name = "calibrate",
        description = {
            "Calibration sessions: several people score the same interactions, each blind, and compare themselves.",
            "Without a subcommand: who answered what in everything that was scored for calibration, imported sheets"
                    + " included, what was agreed, and how near each is to it or to an expert. Kept apart from live scores."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark calibrate open march --form call_quality --interaction nt-1003 --assessor ann,bob --by \"Team Lead\"",
            "  earmark score new nt-1003 --session march --by ann",
            "  earmark calibrate show march",
            "  earmark calibrate consensus march nt-1003 empathy=yes --by \"Team Lead\" --because \"said at 1:12\""
        })
final class CalibrateCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private KeptScoresOption scores;

    @Option(names = "--expert", paramLabel = "NAME", description = "whose answers are the baseline")
    private String expert = "";

    @Override
    public Integer call() throws IOException {
        try (Store store = scores.open()) {
            Map<String, CalibrationSession> sessions = new ScoredReader(store).sessions(scores.filter(), expert);
            String text = sessions.entrySet().stream()
                    .map(session -> PeopleText.session(session.getKey(), session.getValue()))
                    .collect(Collectors.joining());
            SheetPrinter.print(
                    earmark.console().out(),
                    scores.format,
                    text.isEmpty() ? "no calibration sessions are kept\n" : text,
                    PeopleText.sessionRows(sessions));
            return 0;
        }
    }

    @Command(name = "open", description = "Opens a session.", mixinStandardHelpOptions = true)
    int open(
            @Mixin ScoringOptions scoring,
            @Parameters(paramLabel = "SESSION", description = "what it is called") String name,
            @Option(names = "--form", required = true, paramLabel = "FORM", description = "id or id@version")
                    String card,
            @Option(
                            names = "--interaction",
                            required = true,
                            split = ",",
                            paramLabel = "ID",
                            description = "what is scored")
                    List<String> interactions,
            @Option(names = "--assessor", required = true, split = ",", paramLabel = "NAME", description = "who scores")
                    List<String> assessors,
            @Option(
                            names = "--expert",
                            defaultValue = "",
                            paramLabel = "NAME",
                            description = "the baseline; scores too")
                    String baseline,
            @Mixin ByOption opened)
            throws IOException {
        try (Store store = scoring.open()) {
            List<InteractionId> ids =
                    interactions.stream().map(id -> Kept.id(store, id)).toList();
            CalibrationDesk desk = scoring.calibrations(store);
            desk.open(name, card, ids, assessors, baseline, opened.name);
            return status(desk, name);
        }
    }

    @Command(
            name = "status",
            description = "Who is how far, and nothing of what was answered; without a name: all sessions.",
            mixinStandardHelpOptions = true)
    int status(@Mixin ScoringOptions scoring, @Parameters(arity = "0..1", paramLabel = "SESSION") @Nullable String name)
            throws IOException {
        try (Store store = scoring.open()) {
            CalibrationDesk desk = scoring.calibrations(store);
            if (name == null) {
                desk.sessions().forEach(session -> print(CalibrationText.line(session)));
                return 0;
            }
            return status(desk, name);
        }
    }

    @Command(
            name = "close",
            description = "Shows what was handed in, although some of it is missing.",
            mixinStandardHelpOptions = true)
    int close(@Mixin ScoringOptions scoring, @Parameters(paramLabel = "SESSION") String name, @Mixin ByOption by)
            throws IOException {
        try (Store store = scoring.open()) {
            print(CalibrationText.line(scoring.calibrations(store).close(name, by.name)));
            return 0;
        }
    }

    @Command(
            name = "show",
            description = "All answers side by side, what was agreed, and how far people agree.",
            mixinStandardHelpOptions = true)
    int show(@Mixin ScoringOptions scoring, @Parameters(paramLabel = "SESSION") String name) throws IOException {
        try (Store store = scoring.open()) {
            CalibrationDesk desk = scoring.calibrations(store);
            print(CalibrationText.of(
                    desk.sideBySide(name), desk.agreement(name, Agreement.DRAWS, 1), desk.standings(name)));
            return 0;
        }
    }

    @Command(name = "consensus", description = "Puts down what was agreed.", mixinStandardHelpOptions = true)
    int consensus(
            @Mixin ScoringOptions scoring,
            @Parameters(index = "0", paramLabel = "SESSION") String name,
            @Parameters(index = "1", paramLabel = "ID", description = "the interaction") String interaction,
            @Parameters(index = "2..*", arity = "1..*", paramLabel = "QUESTION=ANSWER") Map<String, String> answers,
            @Mixin ByOption by)
            throws IOException {
        try (Store store = scoring.open()) {
            CalibrationDesk desk = scoring.calibrations(store);
            InteractionId id = Kept.id(store, interaction);
            answers.forEach((question, said) -> desk.agree(name, id, question, said, by.name, by.why));
            return 0;
        }
    }

    private int status(CalibrationDesk desk, String name) {
        Calibration session = desk.sessions().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new EarmarkException(
                        name, "there is no such calibration session", "earmark calibrate status lists them"));
        print(CalibrationText.status(session, desk.progress(name)));
        return 0;
    }

    private void print(String text) {
        earmark.console().out().print(text);
    }
}

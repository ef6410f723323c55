package earmark.cli;

import earmark.agree.assessors.CalibrationSession;
import earmark.pipeline.scores.ScoredReader;
import earmark.report.PeopleText;
import earmark.store.EvaluationFilter;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark calibrate}: calibration sessions. */
@Command(
        name = "calibrate",
        description = {
            "Calibration sessions: who answered what, the consensus, and how near "
                    + "each is to it or to an expert. Kept apart from live scores."
        },
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Option(names = "--expert", paramLabel = "NAME", description = "whose answers are the baseline")
    private String expert = "";

    @Option(names = "--form", paramLabel = "ID", description = "only scores by this form, in any version")
    private @Nullable String form;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), json, jsonl or csv")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            store.scorecards().match();
            Map<String, CalibrationSession> sessions = new LinkedHashMap<>();
            new ScoredReader(store)
                    .sessions(EvaluationFilter.ALL.on(form))
                    .forEach((name, scores) -> sessions.put(name, CalibrationSession.of(scores, expert)));
            String text = sessions.entrySet().stream()
                    .map(session -> PeopleText.session(session.getKey(), session.getValue()))
                    .collect(Collectors.joining());
            SheetPrinter.print(
                    earmark.console().out(),
                    format,
                    text.isEmpty() ? "no calibration sessions are kept\n" : text,
                    PeopleText.sessionRows(sessions));
            return 0;
        }
    }
}

package earmark.cli;

import earmark.agree.assessors.AssessorProfile;
import earmark.agree.assessors.Assessors;
import earmark.pipeline.scores.ScoredReader;
import earmark.report.PeopleText;
import earmark.store.EvaluationFilter;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark assessors}: how people score. */
@Command(
        name = "assessors",
        description = {"How people score: severity on equal calls, drift, " + "not-applicable habits, consistency."},
        mixinStandardHelpOptions = true)
final class AssessorsCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

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
            List<AssessorProfile> profiles = Assessors.of(new ScoredReader(store).live(EvaluationFilter.ALL.on(form)));
            SheetPrinter.print(
                    earmark.console().out(), format, PeopleText.assessors(profiles), PeopleText.assessorRows(profiles));
            return 0;
        }
    }
}

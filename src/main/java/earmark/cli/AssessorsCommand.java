package earmark.cli;

import earmark.agree.assessors.AssessorProfile;
import earmark.agree.assessors.Assessors;
import earmark.pipeline.scores.ScoredReader;
import earmark.report.PeopleText;
import earmark.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private KeptScoresOption scores;

    @Override
    public Integer call() throws IOException {
        try (Store store = scores.open()) {
            List<AssessorProfile> profiles = Assessors.of(new ScoredReader(store).live(scores.filter()));
            SheetPrinter.print(
                    earmark.console().out(),
                    scores.format,
                    PeopleText.assessors(profiles),
                    PeopleText.assessorRows(profiles));
            return 0;
        }
    }
}

package earmark.cli;

import earmark.agree.causes.Disagreement;
import earmark.agree.scores.Criterion;
import earmark.agree.scores.QuestionCheck;
import earmark.model.EarmarkException;
import earmark.pipeline.scores.CrossChecked;
import earmark.pipeline.scores.CrossChecking;
import earmark.pipeline.scores.TuningRun;
import earmark.report.CrossCheckOverview;
import earmark.report.CrossCheckRows;
import earmark.report.CrossCheckText;
import earmark.report.JsonArray;
import earmark.report.SuggestionText;
import earmark.stats.Counted;
import earmark.store.EvaluationFilter;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code earmark agree} without a table: what is kept of people's scores against the machine's answers. */
final class AgreeHome {
    /** What is printed of it. */
    enum Part {
        /** How far machine and people agree. */
        figures,
        /** Where they do not, and why. */
        disagreements,
        /** What could be changed in the markers, and what that would do. */
        suggestions
    }

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Option(names = "--form", paramLabel = "ID", description = "only scores by this form, in any version")
    private @Nullable String form;

    @Option(names = "--question", paramLabel = "ID", description = "only this question")
    private @Nullable String question;

    @Option(
            names = "--link",
            paramLabel = "QUESTION=MARKER",
            description = "which marker answers a question whose form names none; may be repeated")
    private Map<String, String> links = Map.of();

    @Option(
            names = "--list",
            defaultValue = "figures",
            paramLabel = "PART",
            description = "figures (default), in CSV also disagreements; suggestions: what could be changed in the"
                    + " markers, tried on calls kept apart")
    private Part part;

    @Option(
            names = "--round",
            paramLabel = "DATE",
            converter = Day.class,
            description =
                    "with --list suggestions: think them up on scores handed in before this day (UTC), and say what"
                            + " came of each in those since")
    private @Nullable LocalDate round;

    int run(Console console, OutputFormat format, int resamples, long seed) throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            store.scorecards().match();
            var catalog = pack.pack(home.path()).catalog();
            for (String marker : links.values()) {
                if (catalog.marker(marker).isEmpty()) {
                    throw new EarmarkException(
                            marker, "there is no such marker", "earmark markers list shows what there is");
                }
            }
            var checking = new CrossChecking(store, catalog, links);
            if (part == Part.suggestions) {
                var tuning = new TuningRun(checking, catalog);
                EvaluationFilter scores = EvaluationFilter.ALL.on(form);
                var suggestions = round == null
                        ? tuning.suggestions(scores, this::meant)
                        : tuning.suggestions(
                                scores, round.atStartOfDay(ZoneOffset.UTC).toInstant(), this::meant);
                SheetPrinter.print(
                        console.out(), format, SuggestionText.of(suggestions), SuggestionText.rows(suggestions));
                return 0;
            }
            CrossChecked checked = checking.run(
                    EvaluationFilter.ALL.on(form),
                    this::meant,
                    resamples,
                    seed,
                    store.sampling().chances());
            if (checked.questions().isEmpty()) {
                throw new EarmarkException(
                        home.path().toString(),
                        "no scores of kept interactions"
                                + (checked.unmatched() > 0 ? " (" + checked.unmatched() + " of others)" : ""),
                        "earmark score import FILE brings scores in; earmark agree --ratings FILE needs no home");
            }
            print(console.out(), format, checked);
            return 0;
        }
    }

    private boolean meant(Criterion criterion) {
        return question == null || criterion.question().equals(question);
    }

    private void print(PrintStream out, OutputFormat format, CrossChecked checked) {
        switch (format) {
            case text -> {
                out.print(CrossCheckOverview.of(checked.questions()));
                checked.questions().forEach(check -> out.print(CrossCheckText.of(check, of(check, checked))));
                if (checked.unmatched() > 0) {
                    out.println(Counted.of(checked.unmatched(), "evaluation is", "evaluations are")
                            + " of interactions that are not kept here");
                }
            }
            case csv -> {
                if (part == Part.disagreements) {
                    out.print(CrossCheckRows.DISAGREEMENTS_HEADER);
                    out.print(CrossCheckRows.disagreementsCsv(checked.disagreements()));
                } else {
                    out.print(CrossCheckRows.CSV_HEADER);
                    checked.questions().forEach(check -> out.print(CrossCheckRows.csv(check)));
                }
            }
            case jsonl -> checked.questions().forEach(check -> out.println(json(check, checked)));
            case json ->
                out.println(JsonArray.of(checked.questions().stream()
                        .map(check -> json(check, checked))
                        .toList()));
        }
    }

    private static String json(QuestionCheck check, CrossChecked checked) {
        return CrossCheckRows.json(check, of(check, checked));
    }

    private static List<Disagreement> of(QuestionCheck check, CrossChecked checked) {
        return checked.disagreements().stream()
                .filter(each -> each.criterion().equals(check.criterion()))
                .toList();
    }
}

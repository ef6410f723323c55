package earmark.cli;

import earmark.agree.rates.MeanScore;
import earmark.agree.rates.TrueRate;
import earmark.pipeline.scores.CrossChecking;
import earmark.pipeline.scores.TrueRates;
import earmark.report.PeopleText;
import earmark.store.Filter;
import earmark.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark rates}: how often an answer is true of all interactions. */
@Command(
        name = "rates",
        description = {
            "How often an answer is true of all interactions, and their mean total: people's scores of some, the machine's"
                    + " of all; never the machine's own rate."
        },
        mixinStandardHelpOptions = true)
final class RatesCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private KeptScoresOption scores;

    @Mixin
    private PackOption pack;

    @Mixin
    private FactOption facts;

    @Option(
            names = "--link",
            paramLabel = "QUESTION=MARKER",
            description = "which marker answers a question whose form names none; may be repeated")
    private Map<String, String> links = Map.of();

    @Override
    public Integer call() throws IOException {
        try (Store store = scores.open()) {
            var checking =
                    new CrossChecking(store, pack.pack(scores.home.path()).catalog(), links);
            var rates = new TrueRates(store, checking);
            Filter which = facts.narrowed(Filter.ALL, store);
            List<TrueRate> answers = rates.of(scores.filter(), which);
            List<MeanScore> totals = rates.scores(scores.filter(), which);
            SheetPrinter.print(
                    earmark.console().out(),
                    scores.format,
                    PeopleText.scores(totals) + PeopleText.rates(answers),
                    PeopleText.rateRows(answers, totals));
            return 0;
        }
    }
}

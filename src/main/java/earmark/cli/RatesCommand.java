package earmark.cli;

import earmark.agree.rates.TrueRate;
import earmark.pipeline.scores.CrossChecking;
import earmark.pipeline.scores.TrueRates;
import earmark.report.PeopleText;
import earmark.store.EvaluationFilter;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark rates}: how often an answer is true of all interactions. */
@Command(
        name = "rates",
        description = {
            "How often an answer is true of all interactions: people's "
                    + "answers on some, the machine's on all; never the machine's own rate."
        },
        mixinStandardHelpOptions = true)
final class RatesCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Option(names = "--fact", paramLabel = "NAME=VALUE", description = "only of these interactions; may be repeated")
    private Map<String, String> facts = Map.of();

    @Option(
            names = "--link",
            paramLabel = "QUESTION=MARKER",
            description = "which marker answers a question whose form names none; may be repeated")
    private Map<String, String> links = Map.of();

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
            var checking = new CrossChecking(store, pack.pack(home.path()).catalog(), links);
            List<TrueRate> rates = new TrueRates(store, checking)
                    .of(EvaluationFilter.ALL.on(form), new Filter(null, facts, null, null, null));
            SheetPrinter.print(earmark.console().out(), format, PeopleText.rates(rates), PeopleText.rateRows(rates));
            return 0;
        }
    }
}

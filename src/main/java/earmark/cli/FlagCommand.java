package earmark.cli;

import earmark.flag.FlagQueue;
import earmark.flag.FlagRule;
import earmark.flag.Flagged;
import earmark.model.Interaction;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.flags.FlagPack;
import earmark.pipeline.flags.FlagRun;
import earmark.report.FlagRow;
import earmark.report.JsonArray;
import earmark.report.Printable;
import earmark.report.RiskText;
import earmark.stats.Counted;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark flag}: which interactions to hear first. */
@Command(
        name = "flag",
        description = {
            "Which interactions a person should hear first, with every reason and where it lies.",
            "By rules, and by what was learned from people's scores once there are enough of them."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark flag --limit 10",
            "  earmark flag --queue strength --fact agent=\"Karen Hill\"",
            "  earmark flag --flags my-flags/ --format csv > queue.csv",
            "  earmark flag --rules"
        })
final class FlagCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Option(
            names = "--queue",
            defaultValue = "risk",
            paramLabel = "QUEUE",
            description = "risk (default) or strength: what was done well")
    private FlagQueue queue;

    @Option(
            names = "--flags",
            paramLabel = "DIR",
            description = "your own rules (*.flag) besides the shipped ones; checked with their examples")
    private @Nullable Path folder;

    @Option(names = "--rules", description = "only list the rules")
    private boolean rulesOnly;

    @Option(names = "--unscored", description = "only what no person has scored yet")
    private boolean unscored;

    @Option(names = "--medium", paramLabel = "KIND", description = "only call, email or chat")
    private @Nullable Medium medium;

    @Mixin
    private FactOption facts;

    @Option(
            names = "--limit",
            defaultValue = "20",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "at most so many (default: 20)")
    private int limit;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "of the random numbers (default: 1)")
    private long seed;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), json, jsonl, or csv: a row a place")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        MarkerPack markers = pack.pack(home.path());
        FlagPack rules = FlagPack.load(Optional.ofNullable(folder), markers);
        PrintStream out = earmark.console().out();
        if (rulesOnly) {
            rules.flagger().rules().forEach(rule -> out.println(line(rule)));
            return 0;
        }
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            var problems = new ArrayList<Problem>();
            FlagRun.Queue made = new FlagRun(store, markers, rules.flagger(), seed)
                    .run(queue, facts.narrowed(Filter.ALL.of(medium), store), unscored, problems::add);
            var rows = new ArrayList<FlagRow>();
            for (Flagged flagged :
                    made.first().subList(0, Math.min(limit, made.first().size()))) {
                Optional<Interaction> interaction = store.find(flagged.of().interaction());
                interaction.ifPresent(found -> rows.add(new FlagRow(flagged, found)));
            }
            print(out, rows, made);
            problems.forEach(problem -> earmark.console().err().println(Printable.line(problem.toString())));
            return problems.isEmpty() ? 0 : 1;
        }
    }

    private void print(PrintStream out, List<FlagRow> rows, FlagRun.Queue made) {
        switch (format) {
            case csv -> out.print(FlagRow.csv(rows));
            case jsonl -> rows.forEach(row -> out.println(row.toJson()));
            case json ->
                out.println(JsonArray.of(rows.stream().map(FlagRow::toJson).toList()));
            case text -> {
                for (int i = 0; i < rows.size(); i++) {
                    out.print(rows.get(i).toText(i + 1));
                    out.println();
                }
                out.println(Counted.of(made.first().size(), "interaction") + " of " + made.looked() + " flagged, "
                        + rows.size() + " shown; " + made.scored() + " of " + made.looked()
                        + " have a total by people");
                if (queue == FlagQueue.RISK) {
                    out.print(RiskText.of(made.training()));
                }
            }
        }
    }

    private static String line(FlagRule rule) {
        return String.format(
                Locale.ROOT,
                "%-42s %-8s %3d%%  %s",
                rule.ref(),
                rule.queue().name().toLowerCase(Locale.ROOT),
                Math.round(rule.weight() * 100),
                rule.title());
    }
}

package earmark.cli;

import earmark.model.EarmarkException;
import earmark.pipeline.scores.SamplingRun;
import earmark.report.JsonArray;
import earmark.report.SampleLines;
import earmark.sampling.Draw;
import earmark.sampling.Every;
import earmark.sampling.Period;
import earmark.sampling.Plan;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark sample draw}: draws a period; a period is drawn once, later runs show the same. */
@Command(
        name = "draw",
        description = "Draws by a plan. A period is drawn once: run again, it shows what was drawn.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark sample draw weekly --on 2026-10-01 --format csv > to-score.csv"})
final class SampleDrawCommand implements Callable<Integer> {
    @ParentCommand
    private SampleCommand parent;

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Parameters(arity = "1", paramLabel = "PLAN", description = "name of the plan")
    private String name;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "a day in the period, such as 2026-10-01 (default: the newest period that is over)")
    private @Nullable String on;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), json, jsonl or csv")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            Plan plan = plan(store, name);
            var run = new SamplingRun(store, pack.pack(home.path()).catalog(), Clock.systemUTC());
            String day = on;
            Period period = day == null || plan.every() == Every.ONCE
                    ? run.lastOver(plan)
                    : plan.every().of(day(day).atStartOfDay(ZoneOffset.UTC).toInstant());
            print(run.draw(plan, period), names(store));
            return 0;
        }
    }

    static Plan plan(Store store, String name) {
        return store.sampling()
                .plan(name)
                .orElseThrow(() -> new EarmarkException(
                        name,
                        "there is no such plan",
                        "earmark sample plan lists them, earmark sample plan NAME makes one"));
    }

    private static LocalDate day(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new EarmarkException(day, "not a day", "for example 2026-10-01");
        }
    }

    private static Map<String, String> names(Store store) {
        var names = new TreeMap<String, String>();
        store.list(Filter.ALL, Integer.MAX_VALUE)
                .forEach(summary ->
                        names.put(summary.id().value(), summary.facts().getOrDefault("id", summary.source())));
        return names;
    }

    private void print(Draw draw, Map<String, String> names) {
        PrintStream out = parent.console().out();
        switch (format) {
            case text -> out.print(SampleLines.text(draw, names));
            case csv -> out.print(SampleLines.csv(draw, names));
            case jsonl -> SampleLines.json(draw, names).forEach(out::println);
            case json -> out.println(JsonArray.of(SampleLines.json(draw, names)));
        }
    }
}

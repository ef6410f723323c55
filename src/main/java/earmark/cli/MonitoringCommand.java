package earmark.cli;

import earmark.pipeline.feedback.MonitoringRun;
import earmark.report.MonitoringText;
import earmark.report.Printable;
import earmark.sampling.Schedule;
import earmark.stats.Counted;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark monitoring}: the monitoring looked at itself. */
@Command(
        name = "monitoring",
        description = {
            "The monitoring looked at itself: how much was scored of what, whether plans were kept, agreement and its trend,",
            "appeals, answers without evidence, days to feedback, and what the method could not see."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  earmark monitoring --from 2026-10-01 --until 2026-10-31"})
final class MonitoringCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Mixin
    private PeriodOptions period;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "of the random numbers (default: 1)")
    private long seed;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), or csv: coverage and counts")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        PrintStream out = earmark.console().out();
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            MonitoringRun.Report report = new MonitoringRun(
                            store,
                            pack.pack(home.path()).catalog(),
                            pack.timeZone(home.path()),
                            Clock.systemUTC(),
                            seed)
                    .run(period.from(), period.until());
            if (format == OutputFormat.csv) {
                out.print(MonitoringText.csv(report.coverage(), report.monitoring()));
            } else {
                print(out, report);
            }
            return 0;
        }
    }

    private static void print(PrintStream out, MonitoringRun.Report report) {
        out.println(MonitoringText.coverage(report.coverage()));
        out.println("Plans");
        if (report.schedules().isEmpty()) {
            out.println("  none: calls were chosen without a plan, so what was scored stands for nothing but itself"
                    + " (earmark sample plan)");
        }
        report.schedules()
                .forEach((plan, periods) -> out.println(Printable.line("  " + plan + "  " + kept(plan, periods))));
        out.println();
        out.println("Machine and people: the same answers, month by month");
        report.months()
                .forEach(month -> out.println(
                        "  " + month.month() + "  " + MonitoringText.of(month.same(), month.n(), month.interval())));
        if (report.months().isEmpty()) {
            out.println("  nothing that both have answered");
        }
        out.println();
        out.println(MonitoringText.counts(report.monitoring()));
        out.println("What could not be seen");
        out.println("  " + Counted.of(report.failures(), "input") + " could not be read (earmark list --failures)");
        report.blind().stream()
                .limit(10)
                .forEach(blind -> out.println(String.format(
                        Locale.ROOT,
                        "  %-24s cannot be told in %d of %d",
                        blind.marker(),
                        blind.undetermined(),
                        blind.n())));
    }

    /** A period that is not over has not been missed. */
    private static String kept(String plan, List<Schedule> periods) {
        if (periods.stream().allMatch(period -> period.drawnAt() == null)) {
            return "never drawn (earmark sample draw " + plan + ")";
        }
        long kept = count(periods, Schedule.State.KEPT);
        long running = count(periods, Schedule.State.RUNNING);
        return "kept in " + kept + " of " + Counted.of(periods.size() - (int) running, "period")
                + (running == 0 ? "" : ", and one is running");
    }

    private static long count(List<Schedule> periods, Schedule.State state) {
        return periods.stream().filter(period -> period.state() == state).count();
    }
}

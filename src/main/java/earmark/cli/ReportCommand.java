package earmark.cli;

import earmark.kpi.Case;
import earmark.kpi.Kpi;
import earmark.kpi.Target;
import earmark.kpi.Trend;
import earmark.kpi.UnusableScores;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.pipeline.CaseReader;
import earmark.pipeline.scores.CrossChecking;
import earmark.pipeline.themes.TrendDesk;
import earmark.report.KpiPage;
import earmark.report.KpiReport;
import earmark.report.KpiRows;
import earmark.report.Printable;
import earmark.report.ThemeSection;
import earmark.settings.Settings;
import earmark.stats.Counted;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code earmark report}: key figures, targets and trends as a page and a table. */
@Command(
        name = "report",
        description = {
            "Writes key figures, targets and trends of what is kept: a page that stands alone, and a CSV file beside it.",
            "Targets are set in earmark.yaml, for example  targets: {hold_time: \"<= 60s\", marker.apology: \">= 80%%\"}"
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark report --output september.html --from 2026-09-01 --to 2026-09-30",
            "  earmark report --output billing.html --fact team=Billing --by agent --period week"
        })
final class ReportCommand implements Callable<Integer> {
    private static final int MOST_MARKERS = 12;
    private static final Duration WEEKS_UP_TO = Duration.ofDays(120);

    @Spec
    private CommandSpec command;

    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "the page to write, FILE.html")
    private Path output;

    @Option(names = "--from", paramLabel = "DATE", description = "only what began on that day or later: 2026-09-01")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "only what began on that day or earlier")
    private @Nullable LocalDate to;

    @Option(names = "--medium", paramLabel = "KIND", description = "only calls, emails or chats: call, email, chat")
    private @Nullable Medium medium;

    @Mixin
    private FactOption facts;

    @Mixin
    private SubsetOptions subset;

    private static final int MOST_TOLD = 10;

    @Option(
            names = "--by",
            split = ",",
            defaultValue = "team,agent,queue",
            paramLabel = "NAME",
            description = "facts by which figures are given (team,agent,queue)")
    private List<String> by;

    @Option(
            names = "--marker",
            split = ",",
            paramLabel = "ID",
            description = "whose trends are shown (default: those with targets, then the most frequent)")
    private List<String> markers = List.of();

    @Option(names = "--period", paramLabel = "P", description = "week or month (default: weeks for up to four months)")
    private Trend.@Nullable Period period;

    @Option(names = "--title", defaultValue = "Key figures", paramLabel = "TEXT", description = "what it is called")
    private String title;

    @Override
    public Integer call() throws IOException {
        Day.inOrder(command, from, "--to", to);
        Settings settings = pack.settings(home.path());
        ZoneId zone = settings.timeZone();
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            Filter filter = facts.narrowed(
                    Filter.ALL
                            .of(medium)
                            .between(
                                    from == null
                                            ? null
                                            : from.atStartOfDay(zone).toInstant(),
                                    to == null
                                            ? null
                                            : to.plusDays(1).atStartOfDay(zone).toInstant()),
                    store);
            if (command.commandLine().getParseResult().hasMatchedOption("--by")) {
                Asked.facts(by, store);
            }
            var reader = new CaseReader(store);
            List<Case> all = reader.cases(Filter.ALL);
            Optional<Set<InteractionId>> some = subset.among(store);
            List<Case> cases = (filter.equals(Filter.ALL) ? all : among(all, store, filter))
                    .stream()
                            .filter(each -> some.isEmpty() || some.get().contains(each.id()))
                            .toList();
            tell(UnusableScores.of(cases));
            var report = new KpiReport(
                    title,
                    scope(cases, zone),
                    cases,
                    all,
                    targets(settings),
                    by,
                    markers.isEmpty() ? chosen(cases, settings.targets()) : markers,
                    themes(store, cases, zone).orElse(null),
                    period == null ? usual(cases) : period,
                    zone);
            Files.writeString(output, KpiPage.html(report), StandardCharsets.UTF_8);
            Path table =
                    output.resolveSibling(String.valueOf(output.getFileName()).replaceAll("\\.html?$", "") + ".csv");
            Files.writeString(table, KpiRows.csv(report), StandardCharsets.UTF_8);
            earmark.console().out().println(Counted.of(cases.size(), "contact") + ": " + output + " and " + table);
        }
        return 0;
    }

    private void tell(List<Problem> problems) {
        PrintStream err = earmark.console().err();
        problems.stream().limit(MOST_TOLD).forEach(problem -> err.println(Printable.line("note    " + problem)));
        if (problems.size() > MOST_TOLD) {
            err.println("note    and " + (problems.size() - MOST_TOLD) + " more like these");
        }
    }

    private Optional<ThemeSection> themes(Store store, List<Case> cases, ZoneId zone) {
        var desk = new TrendDesk(store, zone, Clock.systemUTC());
        return ReportThemes.of(store, desk, cases.stream().map(Case::id).collect(Collectors.toSet()), () -> {
            try {
                return desk.detector(
                        new CrossChecking(store, pack.pack(home.path()).catalog(), Map.of()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<Case> among(List<Case> all, Store store, Filter filter) {
        var ids = store.ids(filter);
        return all.stream().filter(each -> ids.contains(each.id())).toList();
    }

    private static Map<String, Target> targets(Settings settings) {
        var targets = new TreeMap<String, Target>();
        settings.targets().forEach((key, bound) -> targets.put(key, new Target(bound.atLeast(), bound.amount())));
        return targets;
    }

    private String scope(List<Case> cases, ZoneId zone) {
        var parts = new StringBuilder(Counted.of(cases.size(), "contact"));
        for (Medium each : Medium.values()) {
            long count = cases.stream().filter(one -> one.medium() == each).count();
            if (count > 0) {
                parts.append(", ").append(count).append(' ').append(each.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        List<Instant> starts = starts(cases);
        if (!starts.isEmpty()) {
            parts.append("; begun ")
                    .append(starts.get(0).atZone(zone).toLocalDate())
                    .append(" to ");
            parts.append(starts.get(starts.size() - 1).atZone(zone).toLocalDate());
        }
        facts.words().forEach(word -> parts.append("; ").append(word));
        subset.words().forEach(word -> parts.append("; ").append(word));
        return parts.toString();
    }

    private static List<Instant> starts(List<Case> cases) {
        return cases.stream()
                .map(Case::startedAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static Trend.Period usual(List<Case> cases) {
        List<Instant> starts = starts(cases);
        boolean shortTime = starts.isEmpty()
                || Duration.between(starts.get(0), starts.get(starts.size() - 1))
                                .compareTo(WEEKS_UP_TO)
                        <= 0;
        return shortTime ? Trend.Period.WEEK : Trend.Period.MONTH;
    }

    /** Those with targets, then the most frequent; steps and parts of models apart. */
    private static List<String> chosen(List<Case> cases, Map<String, ?> targets) {
        var counts = new TreeMap<String, Integer>();
        cases.forEach(each -> each.markers().forEach((marker, present) -> {
            if (!marker.contains(".")) {
                counts.merge(marker, present ? 1 : 0, Integer::sum);
            }
        }));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Integer> entry) -> !targets.containsKey("marker." + entry.getKey()))
                        .thenComparing(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_MARKERS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The keys that targets may have. */
    static List<String> keys() {
        return java.util.Arrays.stream(Kpi.values()).map(Kpi::key).toList();
    }
}

package earmark.cli;

import earmark.model.InteractionId;
import earmark.report.InteractionLine;
import earmark.report.InteractionList;
import earmark.report.JsonArray;
import earmark.report.Printable;
import earmark.store.Failure;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import earmark.store.Summary;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark list}: what is kept, a line each. */
@Command(
        name = "list",
        description = "Lists what is kept, the newest first, and what could not be read.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark list --marker complaint --team billing --from 2026-09-01",
            "  earmark list --format csv > interactions.csv"
        })
final class ListCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Mixin
    private FilterOptions which;

    @Mixin
    private SubsetOptions subset;

    @Option(names = "--failures", description = "only what could not be read, and why")
    private boolean failuresOnly;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "at most so many (default: all)")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), json, jsonl or csv")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        PrintStream out = earmark.console().out();
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            if (!failuresOnly) {
                print(out, lines(store), Stale.all(store, pack.folder(home.path()), earmark.console()));
            }
            if (failuresOnly || format == OutputFormat.text) {
                store.failures().all().forEach(failure -> out.println(line(failure)));
            }
        }
        return 0;
    }

    private List<InteractionLine> lines(Store store) throws IOException {
        Asked.marker(which.marker(), pack.folder(home.path()), store);
        Filter filter = which.narrowed(pack.timeZone(home.path()), store);
        Optional<Set<InteractionId>> among = subset.among(store);
        return store.list(filter, among.isPresent() ? Integer.MAX_VALUE : limit).stream()
                .filter(summary -> among.isEmpty() || among.get().contains(summary.id()))
                .limit(limit)
                .map(ListCommand::line)
                .toList();
    }

    private void print(PrintStream out, List<InteractionLine> lines, Stale found) {
        Set<String> stale = found.ids().stream().map(InteractionId::value).collect(Collectors.toSet());
        switch (format) {
            case text -> out.print(InteractionList.text(lines, stale, found.mark()));
            case csv -> out.print(InteractionList.csv(lines));
            case jsonl -> lines.forEach(line -> out.println(InteractionList.jsonLine(line, stale.contains(line.id()))));
            case json ->
                out.println(JsonArray.of(lines.stream()
                        .map(line -> InteractionList.jsonLine(line, stale.contains(line.id())))
                        .toList()));
        }
    }

    static InteractionLine line(Summary summary) {
        return new InteractionLine(
                summary.id().value(),
                summary.medium().name(),
                summary.startedAt() == null ? "" : summary.startedAt().toString(),
                summary.durationMs(),
                summary.turns(),
                summary.source(),
                summary.facts(),
                summary.findings());
    }

    private static String line(Failure failure) {
        return "failed  " + Printable.line(failure.problem().toString())
                + (failure.times() == 1 ? "" : "  [" + failure.times() + " times]");
    }
}

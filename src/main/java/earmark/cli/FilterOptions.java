package earmark.cli;

import earmark.model.EarmarkException;
import earmark.model.Medium;
import earmark.pipeline.find.FactConditions;
import earmark.pipeline.find.FactFilter;
import earmark.store.Filter;
import earmark.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which interactions: the same for every command that lists or searches. */
final class FilterOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"--medium", "--channel"},
            paramLabel = "KIND",
            description = "only in calls, emails or chats: call, email, chat")
    private @Nullable Medium medium;

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "only where this fact holds, also <= >= < > for numbers such as csat<=2; may be repeated")
    private List<String> facts = List.of();

    @Option(names = "--team", paramLabel = "TEAM", description = "only this team's")
    private @Nullable String team;

    @Option(names = "--agent", paramLabel = "AGENT", description = "only this agent's")
    private @Nullable String agent;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Day.class,
            description = "only what began on that day or later: 2026-09-01")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Day.class,
            description = "only what began on that day or earlier")
    private @Nullable LocalDate to;

    @Option(names = "--marker", paramLabel = "ID", description = "only where this marker was found")
    private @Nullable String marker;

    /** The marker that must have been found; null for any. */
    @Nullable
    String marker() {
        return marker;
    }

    /** The only medium that is meant; null for all. */
    @Nullable
    Medium medium() {
        return medium;
    }

    /** What is asked of facts; comparisons are no part of {@link #filter}. */
    FactConditions conditions() {
        return FactConditions.of("--fact", facts);
    }

    /**
     * All of it but comparisons of numbers, which a query has for itself.
     *
     * @param zone whose days are meant
     */
    Filter filter(ZoneId zone) {
        var exact = new TreeMap<>(conditions().exact());
        Day.inOrder(command, from, "--to", to);
        put(exact, "team", team);
        put(exact, "agent", agent);
        return new Filter(medium, exact, begin(zone), end(zone), marker);
    }

    /**
     * All of it, with values of facts in any case.
     *
     * @param zone whose days are meant
     * @throws EarmarkException when nothing kept has a fact that is asked for
     */
    Filter narrowed(ZoneId zone, Store store) {
        return new FactFilter(store).narrowed(filter(zone), conditions());
    }

    private @Nullable Instant begin(ZoneId zone) {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    private @Nullable Instant end(ZoneId zone) {
        return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}

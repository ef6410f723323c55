package earmark.cli;

import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.EarmarkException;
import earmark.model.Medium;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.find.FactFilter;
import earmark.search.Finder;
import earmark.search.IndexKeeper;
import earmark.search.SearchRequest;
import earmark.search.Sorting;
import earmark.store.Filter;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is looked for, and where: the same for every command that searches. */
final class QueryOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec command;

    @Mixin
    private ConfigOption config;

    @Mixin
    private SubsetOptions subset;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "what to look for")
    private List<String> query = List.of();

    @Mixin
    private FilterOptions which;

    @Option(names = "--speaker", paramLabel = "SIDE", description = "only in this side's words: agent, customer …")
    private @Nullable String speaker;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "relevance",
            description = "relevance (default), newest, or strength: the surest and fullest examples first")
    private Sorting sorting;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            converter = AtLeastOne.class,
            description = "at most so many hits (100)")
    private int limit;

    @Option(
            names = "--markers",
            paramLabel = "DIR",
            description =
                    "what @names mean: your own markers besides the shipped ones (default: those of the settings)")
    private @Nullable Path markers;

    /** The only medium that is meant; null for all. */
    @Nullable
    Medium medium() {
        return which.medium();
    }

    /** The query as it was typed. */
    String typed() {
        return String.join(" ", query);
    }

    Optional<Path> ownMarkers(Path home) {
        return markers == null ? config.settings(home).markers() : Optional.of(markers);
    }

    /** The settings of the home. */
    earmark.settings.Settings settings(Path home) {
        return config.settings(home);
    }

    /** The markers in force. */
    MarkerPack pack(Path home) throws IOException {
        return MarkerPack.shippedAnd(ownMarkers(home));
    }

    /** A query that does not parse is a wrong command, not a failed one: its faults are printed, and this is empty. */
    Optional<SearchRequest> request(Path home, MarkerCatalog names, Console console) {
        if (query.isEmpty()) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "Missing what to look for, for example 'customer @complaint'");
        }
        return parsed(typed(), home, names, console);
    }

    /** Whether anything is looked for by its words. */
    boolean isEmpty() {
        return query.isEmpty();
    }

    /** As {@link #request}, of another query than was typed. */
    Optional<SearchRequest> parsed(String typed, Path home, MarkerCatalog names, Console console) {
        String text = which.conditions().with(typed);
        try {
            PatternParser.parse(text, names);
        } catch (EarmarkException e) {
            e.problems().forEach(problem -> console.err().println(problem));
            return Optional.empty();
        }
        Filter filter = which.filter(config.settings(home).timeZone());
        return Optional.of(new SearchRequest(text, filter, side(), limit).sorted(sorting));
    }

    /**
     * The same, only among the interactions of a theme or score, and with facts in any case.
     *
     * @throws EarmarkException when there is no such marker
     */
    SearchRequest narrowed(SearchRequest request, Store store, Path home) throws IOException {
        Asked.marker(which.marker(), ownMarkers(home), store);
        return request.filtered(new FactFilter(store).anyCase(request.filter()))
                .among(subset.among(store).orElse(null));
    }

    private @Nullable Side side() {
        if (speaker == null) {
            return null;
        }
        return Side.of(speaker.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command.commandLine(), "--speaker " + speaker + ": not a side (agent, customer or robot)"));
    }

    static Finder finder(Store store, MarkerPack pack) {
        return new Finder(
                        store,
                        new IndexKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS),
                        MarkerPack.analyzer(),
                        pack.catalog(),
                        MeaningOptions.keeper(store))
                .of(pack.provenance(), pack.hearing());
    }
}

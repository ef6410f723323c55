package earmark.cli;

import earmark.markers.PatternParser;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.TextSpan;
import earmark.pipeline.MarkerPack;
import earmark.report.HitRow;
import earmark.report.JsonArray;
import earmark.report.Printable;
import earmark.search.Finder;
import earmark.search.Hit;
import earmark.search.IndexKeeper;
import earmark.search.SearchRequest;
import earmark.search.SearchResult;
import earmark.search.Snippet;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark search}: an expression of the marker language over everything kept. */
@Command(
        name = "search",
        description = {
            "Finds places in everything kept. The query is an expression of the marker language:",
            "words, \"phrases\", wild*cards, (this | that), a near<=8w b, agent …, customer …, and @marker by name."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark search 'customer (cancel* | switch*)'",
            "  earmark search '@complaint' --fact team=billing --format csv"
        })
final class SearchCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Mixin
    private ConfigOption config;

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "what to look for")
    private List<String> query;

    @Option(names = "--medium", paramLabel = "KIND", description = "only in calls, emails or chats: call, email, chat")
    private @Nullable Medium medium;

    @Option(names = "--fact", paramLabel = "NAME=VALUE", description = "only where this fact holds; may be repeated")
    private Map<String, String> facts = Map.of();

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

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), json, jsonl or csv")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        MarkerCatalog names = MarkerPack.load(ownMarkers()).catalog();
        String text = String.join(" ", query);
        if (!isQuery(text, names)) {
            return 2;
        }
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            var keeper = new IndexKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS);
            var finder = new Finder(store, keeper, MarkerPack.analyzer(), names);
            var filter = new Filter(medium, facts, null, null, null);
            SearchResult result = finder.find(new SearchRequest(text, filter, null, limit));
            result.notes().forEach(note -> earmark.console().err().println("note    " + note));
            print(store, result);
        }
        return 0;
    }

    private Optional<Path> ownMarkers() {
        return markers == null ? config.settings(home.path()).markers() : Optional.of(markers);
    }

    /** A query that does not parse is a wrong command, not a failed one. */
    private boolean isQuery(String text, MarkerCatalog names) {
        try {
            return PatternParser.parse(text, names) != null;
        } catch (EarmarkException e) {
            e.problems().forEach(problem -> earmark.console().err().println(problem));
            return false;
        }
    }

    private void print(Store store, SearchResult result) throws IOException {
        PrintStream out = earmark.console().out();
        List<HitRow> rows = result.hits().stream().map(SearchCommand::row).toList();
        switch (format) {
            case jsonl -> rows.forEach(row -> out.println(row.toJson()));
            case json ->
                out.println(JsonArray.of(rows.stream().map(HitRow::toJson).toList()));
            case csv -> out.print(HitRow.csv(rows));
            case text -> text(store, rows, result.more());
        }
    }

    private void text(Store store, List<HitRow> rows, boolean more) throws IOException {
        PrintStream out = earmark.console().out();
        Set<InteractionId> stale = Stale.all(store, ownMarkers(), earmark.console());
        @Nullable InteractionId shown = null;
        for (HitRow row : rows) {
            InteractionId id = row.place().interaction();
            if (!id.equals(shown)) {
                out.println((shown == null ? "" : "\n")
                        + store.find(id).map(SearchCommand::head).orElse(id.value())
                        + (stale.contains(id) ? "  [" + Stale.MARK + "]" : ""));
                shown = id;
            }
            out.println(row.toText());
        }
        out.println(
                rows.isEmpty()
                        ? "nothing found"
                        : "\n" + Counted.of(rows.size(), "hit") + (more ? " and more (--limit)" : ""));
    }

    private static String head(Interaction interaction) {
        String who = interaction.facts().containsKey("agent")
                ? "  " + interaction.facts().get("agent")
                : "";
        String when = interaction.startedAt() == null ? "" : "  " + interaction.startedAt();
        return Printable.line(interaction.id() + "  " + interaction.provenance().source() + when + who);
    }

    private static HitRow row(Hit hit) {
        Snippet snippet = hit.snippet();
        TextSpan match = snippet.match();
        return new HitRow(
                hit.place(),
                hit.speaker(),
                (snippet.cutBefore() ? "… " : "") + snippet.text().substring(0, match.start()),
                snippet.matched(),
                snippet.text().substring(match.end()) + (snippet.cutAfter() ? " …" : ""),
                hit.confidence(),
                hit.doubt());
    }
}

package earmark.cli;

import earmark.markers.hearing.AlikeWords;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.TextSpan;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.find.SavedQueries;
import earmark.report.HitRow;
import earmark.report.JsonArray;
import earmark.report.MeaningRow;
import earmark.report.Printable;
import earmark.report.SearchCount;
import earmark.search.Hit;
import earmark.search.HitCount;
import earmark.search.SearchRequest;
import earmark.search.SearchResult;
import earmark.search.Snippet;
import earmark.stats.Counted;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

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
            "  earmark search 'customer (cancel* | switch*)' --sort newest",
            "  earmark search '@complaint' --team billing --fact 'csat<=2' --by agent,month",
            "  earmark search 'customer @complaint before<=30s (agent @apology)' --format csv",
            "  earmark search --like 'the engineer did not come'",
            "  earmark search --more-like nt-1005@1",
            "  earmark search --sounds-like teller",
            "  earmark search 'agent refund near<=6w today' --save-as refund.promise --output my-markers"
        })
final class SearchCommand implements Callable<Integer> {
    private static final double SOUNDS_ALIKE = 0.75;
    private static final int MOST_ALIKE = 20;

    @ParentCommand
    private EarmarkCommand earmark;

    @Spec
    private CommandSpec command;

    @Mixin
    private HomeOption home;

    @Mixin
    private QueryOptions query;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "NAME",
            description = "counts the interactions with hits by each of these: facts such as agent and team, and"
                    + " medium, speaker, month, theme")
    private List<String> by = List.of();

    @Option(
            names = "--count",
            description = "looks through everything to say how many there are; in another format than text only that")
    private boolean count;

    @Option(
            names = "--save-as",
            paramLabel = "ID",
            description = "writes the query as the draft of a marker; clips of it that were rated become its examples")
    private @Nullable String saveAs;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "the folder of --save-as (default: the marker is printed)")
    private @Nullable Path output;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), json, jsonl or csv")
    private OutputFormat format;

    @Option(
            names = "--sounds-like",
            paramLabel = "WORD",
            description = "instead of a query: the word, and what the recogniser may have made of it, in calls")
    private @Nullable String soundsLike;

    @Mixin
    private MeaningOptions meaning;

    @Override
    public Integer call() throws IOException {
        if (saveAs != null) {
            checkName(saveAs);
        }
        MarkerPack pack = query.pack(home.path());
        if (soundsLike != null && !query.isEmpty()) {
            throw new EarmarkException("--sounds-like " + soundsLike, "a query stands beside it", "one of them");
        }
        boolean onlyMeaning = query.isEmpty() && soundsLike == null && meaning.isAsked();
        Optional<SearchRequest> typed = soundsLike == null ? typed(pack, onlyMeaning) : Optional.empty();
        if (soundsLike == null && typed.isEmpty()) {
            return 2;
        }
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            Optional<SearchRequest> request = soundsLike == null ? typed : sounding(store, pack, soundsLike);
            if (request.isEmpty()) {
                return 2;
            }
            if (!onlyMeaning) {
                matches(store, pack, request.get());
            }
            if (meaning.isAsked()) {
                meanings(store, query.narrowed(request.get(), store, home.path()), onlyMeaning);
            }
        }
        return 0;
    }

    private void checkName(String id) {
        try {
            SavedQueries.checkName(id);
        } catch (EarmarkException e) {
            throw new ParameterException(command.commandLine(), "--save-as " + e.getMessage(), e);
        }
    }

    /** What was typed, read before anything is opened: a wrong command is told at once. */
    private Optional<SearchRequest> typed(MarkerPack pack, boolean onlyMeaning) {
        return onlyMeaning
                // any query: only its filters count
                ? query.parsed("word", home.path(), pack.catalog(), earmark.console())
                : query.request(home.path(), pack.catalog(), earmark.console());
    }

    /** Words that sound like one, as a query. */
    private Optional<SearchRequest> sounding(Store store, MarkerPack pack, String word) throws IOException {
        if (!word.strip().matches("[\\p{L}']+")) {
            throw new EarmarkException("--sounds-like " + word, "not one word", "--sounds-like teller");
        }
        if (query.medium() != null && query.medium() != Medium.CALL) {
            throw new EarmarkException(
                    "--channel " + query.medium().name().toLowerCase(Locale.ROOT),
                    "no recogniser heard what was written",
                    "--sounds-like looks through calls");
        }
        List<AlikeWords.Alike> alike = QueryOptions.finder(store, pack).soundsLike(word.strip(), SOUNDS_ALIKE);
        earmark.console()
                .err()
                .println("note    "
                        + (alike.isEmpty()
                                ? "nothing heard in a call sounds like " + word.strip()
                                : "sounds like " + word.strip() + ": "
                                        + alike.stream()
                                                .limit(MOST_ALIKE)
                                                .map(one -> String.format(
                                                        Locale.ROOT, "%s %.2f", one.word(), one.likeness()))
                                                .collect(Collectors.joining(", "))));
        String any = Stream.concat(
                        Stream.of(word.strip().toLowerCase(Locale.ROOT)),
                        alike.stream().limit(MOST_ALIKE).map(AlikeWords.Alike::word))
                .distinct()
                .map(one -> "\"" + one + "\"")
                .collect(Collectors.joining(" | "));
        return query.parsed("(" + any + ")", home.path(), pack.catalog(), earmark.console())
                .map(request -> request.filtered(request.filter().of(Medium.CALL)));
    }

    private void meanings(Store store, SearchRequest request, boolean alone) throws IOException {
        List<MeaningRow> rows = meaning.find(store, request, earmark.console());
        PrintStream out = earmark.console().out();
        switch (format) {
            case jsonl -> rows.forEach(row -> out.println(row.toJson()));
            case json ->
                out.println(JsonArray.of(rows.stream().map(MeaningRow::toJson).toList()));
            case csv -> out.print(MeaningRow.csv(rows));
            case text -> {
                out.println((alone ? "" : "\n") + "near in meaning, not matches:");
                @Nullable InteractionId shown = null;
                for (MeaningRow row : rows) {
                    InteractionId id = row.place().interaction();
                    if (!id.equals(shown)) {
                        out.println(store.find(id).map(SearchCommand::head).orElse(id.value()));
                        shown = id;
                    }
                    out.println(row.toText());
                }
                out.println(rows.isEmpty() ? "nothing found" : "\n" + Counted.of(rows.size(), "place"));
            }
        }
    }

    private void matches(Store store, MarkerPack pack, SearchRequest request) throws IOException {
        if (saveAs != null) {
            new SavedQuery(earmark.console(), store, pack.catalog())
                    .write(saveAs, request.query(), Optional.ofNullable(output));
            return;
        }
        Asked.groups(by, store);
        boolean all = count || !by.isEmpty();
        SearchResult result = QueryOptions.finder(store, pack)
                .find(query.narrowed(request, store, home.path())
                        .counting(all ? Integer.MAX_VALUE : 0)
                        .by(by));
        result.notes().forEach(note -> earmark.console().err().println("note    " + note));
        print(store, result, all);
    }

    private void print(Store store, SearchResult result, boolean counted) throws IOException {
        PrintStream out = earmark.console().out();
        SearchCount all = counts(result.counted());
        var contacts = new Contacts(
                store, result.hits().stream().map(hit -> hit.place().interaction()));
        List<HitRow> rows =
                result.hits().stream().map(hit -> row(hit, contacts)).toList();
        if (format == OutputFormat.text) {
            text(store, rows, result, counted);
        } else if (counted) {
            out.print(format == OutputFormat.csv ? all.csv() : all.toJson() + "\n");
        } else {
            switch (format) {
                case csv -> out.print(HitRow.csv(rows));
                case json ->
                    out.println(JsonArray.of(rows.stream().map(HitRow::toJson).toList()));
                default -> rows.forEach(row -> out.println(row.toJson()));
            }
            if (result.more()) {
                earmark.console()
                        .err()
                        .println("note    " + Counted.of(rows.size(), "hit")
                                + " written, there are more (--limit; --count counts them)");
            }
        }
    }

    private void text(Store store, List<HitRow> rows, SearchResult result, boolean counted) throws IOException {
        PrintStream out = earmark.console().out();
        Stale stale = Stale.all(store, query.ownMarkers(home.path()), earmark.console());
        @Nullable InteractionId shown = null;
        for (HitRow row : rows) {
            InteractionId id = row.place().interaction();
            if (!id.equals(shown)) {
                out.println((shown == null ? "" : "\n")
                        + store.find(id).map(SearchCommand::head).orElse(id.value())
                        + (stale.ids().contains(id) ? "  [" + stale.mark() + "]" : ""));
                shown = id;
            }
            out.println(row.toText());
        }
        SearchCount all = counts(result.counted());
        if (rows.isEmpty()) {
            out.println("nothing found");
        } else if (counted) {
            out.println("\n" + (result.more() ? rows.size() + " shown; " : "") + all.toText());
        } else {
            long doubtful = rows.stream().filter(row -> row.doubt() != null).count();
            out.println("\n" + Counted.of(rows.size() - doubtful, "hit")
                    + (doubtful == 0 ? "" : ", and " + doubtful + " that cannot be told")
                    + (result.more() ? " and more (--limit, --count)" : ""));
        }
        out.print(all.facetsText());
    }

    private static SearchCount counts(HitCount counted) {
        return new SearchCount(
                counted.hits(),
                counted.interactions(),
                counted.doubtful(),
                counted.doubtfulInteractions(),
                counted.complete(),
                counted.facets());
    }

    private static String head(Interaction interaction) {
        String who = interaction.facts().containsKey("agent")
                ? "  " + interaction.facts().get("agent")
                : "";
        String when = interaction.startedAt() == null ? "" : "  " + interaction.startedAt();
        return Printable.line(interaction.id() + "  " + interaction.provenance().source() + when + who);
    }

    private static HitRow row(Hit hit, Contacts contacts) {
        Snippet snippet = hit.snippet();
        TextSpan match = snippet.match();
        return new HitRow(
                hit.place(),
                hit.speaker(),
                (snippet.cutBefore() ? "… " : "") + snippet.text().substring(0, match.start()),
                snippet.matched(),
                snippet.text().substring(match.end()) + (snippet.cutAfter() ? " …" : ""),
                hit.confidence(),
                hit.doubt(),
                contacts.of(hit.place().interaction()));
    }
}

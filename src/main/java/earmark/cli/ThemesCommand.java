package earmark.cli;

import earmark.corpus.TextList;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.ComplaintUnits;
import earmark.pipeline.Embedders;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.ThemesOfTexts;
import earmark.pipeline.themes.ThemeDesk;
import earmark.report.Printable;
import earmark.report.ThemeBookLines;
import earmark.report.ThemeLines;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import earmark.themes.Themes;
import earmark.themes.Unit;
import earmark.themes.kept.ThemeBook;
import earmark.themes.kept.ThemeView;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark themes}: what texts are about, over and over. */
@Command(
        name = "themes",
        description = {
            "Finds recurring themes: in what customers complain of in everything kept, or in a list of texts.",
            "Themes of everything kept are remembered: from run to run they keep their id, and what people decided.",
            "A list needs no home folder. It is TSV or CSV with a header: text, and id and date where there are some."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            ThemesListCommand.class,
            ThemesShowCommand.class,
            ThemesKeynessCommand.class,
            ThemesTrendsCommand.class,
            ThemesRecommendationsCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  earmark themes",
            "  earmark themes show th3",
            "  earmark themes merge th3 th7 --by \"Priya Nair\"",
            "  earmark themes --input complaints.csv",
            "  earmark themes --input complaints.csv --k 20 --format jsonl --themes-output themes.jsonl > texts.jsonl"
        })
final class ThemesCommand implements Callable<Integer> {
    /** Below it words are more to be relied on than themes. */
    private static final int FEW = 200;

    @ParentCommand
    private EarmarkCommand earmark;

    @Option(names = "--input", paramLabel = "FILE|-", description = "a list; - reads standard input")
    private @Nullable String input;

    @Mixin
    private HomeOption home;

    @Mixin
    private FactOption facts;

    @Option(
            names = {"--k", "-k"},
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "how many themes (default: found from the texts)")
    private @Nullable Integer count;

    @Option(
            names = "--min-similarity",
            defaultValue = "-1",
            paramLabel = "X",
            description =
                    "texts less like the middle of their theme are answered 'out of theme'; cosine from -1 to 1, sensible"
                            + " are about 0.6 to 0.8 (default: -1, each text has a theme)")
    private double leastSimilar;

    @Option(
            names = "--embedder",
            defaultValue = Embedders.FOR_THEMES,
            paramLabel = "NAME",
            description = "bge-full (default), bge, minilm, or words, which needs no model and is worse")
    private String embedder;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = {
                "text (default): the themes, for reading; json: the same for programs",
                "jsonl or csv: one line a text, in the order of the list: id, theme, label, similarity"
            })
    private OutputFormat format;

    @Option(
            names = "--themes-output",
            paramLabel = "FILE",
            description = "writes the themes too, as JSON lines: label, size, terms, quotations, trend")
    private @Nullable Path themesOutput;

    private int badRows;

    Console console() {
        return earmark.console();
    }

    @Override
    public Integer call() throws IOException {
        int wanted = count == null ? 0 : count;
        if (!(leastSimilar >= -1 && leastSimilar <= 1)) {
            throw new EarmarkException(
                    "--min-similarity " + leastSimilar,
                    "it is the cosine between a text and the middle of its theme, and none is beyond -1 and 1",
                    "0.6 puts aside what is hardly like its theme, 0.8 all but its core");
        }
        if (input == null && facts.isEmpty() && embedder.equals(Embedders.FOR_THEMES)) {
            return kept(wanted);
        }
        if (input == null) {
            earmark.console()
                    .err()
                    .println("note    only a run over everything kept, with the standard model, is remembered");
        }
        Themes themes = input == null
                ? ThemesOfTexts.find(complaints(), wanted, leastSimilar, embedder)
                : ThemesOfTexts.ofRows(rows(input), wanted, leastSimilar, embedder);
        if (themesOutput != null) {
            Files.writeString(themesOutput, lines(ThemeLines.themes(themes)), StandardCharsets.UTF_8);
        }
        print(themes);
        return badRows == 0 ? 0 : 1;
    }

    private void print(Themes themes) {
        PrintStream out = earmark.console().out();
        switch (format) {
            case text -> out.print(ThemeLines.text(themes));
            case json -> out.println(ThemeLines.json(themes));
            case jsonl -> out.print(lines(ThemeLines.texts(themes)));
            case csv -> out.print(ThemeLines.csv(themes));
        }
    }

    private int kept(int wanted) throws IOException {
        try (Store store = open()) {
            ThemeBook book = ThemeDesk.of(store, Clock.systemUTC()).run(wanted, leastSimilar);
            if (themesOutput != null) {
                Files.writeString(themesOutput, lines(ThemeBookLines.themes(book.views())), StandardCharsets.UTF_8);
            }
            if (wanted > 0) {
                earmark.console()
                        .err()
                        .println(
                                "note    these " + wanted + " are remembered as the themes of this home; earmark themes"
                                        + home.hint() + " without --k tells the number anew");
            }
            PrintStream out = earmark.console().out();
            switch (format) {
                case text -> {
                    out.print(ThemeBookLines.text(book));
                    if (!book.members().isEmpty() && book.members().size() < FEW) {
                        out.println("\nso few texts have hardly themes; words say more: earmark themes keyness"
                                + home.hint());
                    }
                }
                case json -> out.println(ThemeBookLines.json(book));
                case jsonl -> out.print(lines(ThemeBookLines.texts(book)));
                case csv -> out.print(ThemeBookLines.csv(book));
            }
        }
        return 0;
    }

    private Store open() throws IOException {
        return Store.open(Home.open(home.path()), Clock.systemUTC());
    }

    @Command(
            name = "merge",
            description = "Makes several themes one, now and in every later run; the first keeps its id and name.",
            mixinStandardHelpOptions = true)
    int merge(
            @Mixin HomeOption where,
            @Parameters(arity = "2..*", paramLabel = "ID", description = "the themes") List<String> ids,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "who says so") String by,
            @Option(names = "--note", defaultValue = "", paramLabel = "TEXT", description = "why") String note)
            throws IOException {
        return decide(where, desk -> desk.merge(ids, by, note), ids.get(0));
    }

    @Command(
            name = "split",
            description = "Divides a theme by what lies apart in it, now and in every later run; the largest part keeps"
                    + " the id.",
            mixinStandardHelpOptions = true)
    int split(
            @Mixin HomeOption where,
            @Parameters(paramLabel = "ID", description = "the theme") String id,
            @Option(names = "--into", defaultValue = "2", paramLabel = "N", description = "how many parts (2)")
                    int parts,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "who says so") String by,
            @Option(names = "--note", defaultValue = "", paramLabel = "TEXT", description = "why") String note)
            throws IOException {
        return decide(where, desk -> desk.split(id, parts, by, note), id);
    }

    @Command(name = "rename", description = "Gives a theme a name, which it keeps.", mixinStandardHelpOptions = true)
    int rename(
            @Mixin HomeOption where,
            @Parameters(paramLabel = "ID", description = "the theme") String id,
            @Parameters(paramLabel = "LABEL", description = "its name") String label,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "who says so") String by)
            throws IOException {
        return decide(where, desk -> desk.rename(id, label, by), id);
    }

    @Command(
            name = "dismiss",
            description = "Says that something is not a theme: its texts are out of theme, now and in every later run.",
            mixinStandardHelpOptions = true)
    int dismiss(
            @Mixin HomeOption where,
            @Parameters(paramLabel = "ID", description = "the theme") String id,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "who says so") String by,
            @Option(names = "--note", defaultValue = "", paramLabel = "TEXT", description = "why") String note)
            throws IOException {
        return decide(where, desk -> desk.dismiss(id, by, note), id);
    }

    @Command(name = "restore", description = "Takes dismiss back.", mixinStandardHelpOptions = true)
    int restore(
            @Mixin HomeOption where,
            @Parameters(paramLabel = "ID", description = "the theme") String id,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "who says so") String by,
            @Option(names = "--note", defaultValue = "", paramLabel = "TEXT", description = "why") String note)
            throws IOException {
        return decide(where, desk -> desk.restore(id, by, note), id);
    }

    private int decide(HomeOption where, Function<ThemeDesk, ThemeBook> decision, String about) throws IOException {
        try (Store store = Store.open(Home.open(where.path()), Clock.systemUTC())) {
            ThemeBook book = decision.apply(ThemeDesk.of(store, Clock.systemUTC()));
            var decided = book.decisions(about);
            List<ThemeView> touched = decided.get(decided.size() - 1).themes().stream()
                    .flatMap(id ->
                            book.themes().stream().filter(theme -> theme.id().equals(id)))
                    .map(book::view)
                    .toList();
            earmark.console().out().print(ThemeBookLines.heads(touched));
        }
        return 0;
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private void report(Problem problem) {
        badRows++;
        earmark.console().err().println(Printable.line(problem.toString()));
    }

    private List<Unit> complaints() throws IOException {
        try (Store store = open()) {
            return new ComplaintUnits(store, MarkerPack.analyzer()).of(facts.narrowed(Filter.ALL, store));
        }
    }

    private List<TextList.Row> rows(String name) throws IOException {
        if (name.equals("-")) {
            return TextList.read(earmark.console().in(), "standard input", this::report);
        }
        Path file = Path.of(name);
        // opening a folder succeeds; reading it fails without saying which
        if (Files.isDirectory(file)) {
            throw new EarmarkException(List.of(Faults.folder(name)));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return TextList.read(in, name, this::report);
        }
    }
}

package earmark.cli;

import earmark.corpus.TextList;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.ComplaintUnits;
import earmark.pipeline.Embedders;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.ThemesOfTexts;
import earmark.report.Printable;
import earmark.report.ThemeLines;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import earmark.themes.Themes;
import earmark.themes.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark themes}: what texts are about, over and over. */
@Command(
        name = "themes",
        description = {
            "Finds recurring themes: in what customers complain of in everything kept, or in a list of texts.",
            "A list needs no home folder. It is TSV or CSV with a header: text, and id and date where there are some."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark themes",
            "  earmark themes --input complaints.csv",
            "  earmark themes --input complaints.csv --k 20 --format jsonl --themes-output themes.jsonl > texts.jsonl"
        })
final class ThemesCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Option(names = "--input", paramLabel = "FILE|-", description = "a list; - reads standard input")
    private @Nullable String input;

    @Mixin
    private HomeOption home;

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "of what is kept only where this holds; may be repeated")
    private Map<String, String> facts = Map.of();

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
                    "texts less like the middle of their theme are answered 'out of theme'; cosine, about 0.6 to 0.8"
                            + " (default: each text has a theme)")
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

    @Override
    public Integer call() throws IOException {
        int wanted = count == null ? 0 : count;
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

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private void report(Problem problem) {
        badRows++;
        earmark.console().err().println(Printable.line(problem.toString()));
    }

    private List<Unit> complaints() throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            return new ComplaintUnits(store, MarkerPack.analyzer()).of(new Filter(null, facts, null, null, null));
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

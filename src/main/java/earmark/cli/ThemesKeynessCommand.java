package earmark.cli;

import earmark.pipeline.MarkerPack;
import earmark.pipeline.themes.ComplaintWords;
import earmark.report.KeywordText;
import earmark.store.Home;
import earmark.store.Store;
import earmark.themes.Keyword;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark themes keyness}: what complaints are about, where there are too few for themes. */
@Command(
        name = "keyness",
        description = {
            "Which words complaints hold more often than what customers say elsewhere; with --by, which words one",
            "team's complaints hold more often than the others'. For homes with few complaints."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  earmark themes keyness", "  earmark themes keyness --by team"})
final class ThemesKeynessCommand implements Callable<Integer> {
    @ParentCommand
    private ThemesCommand themes;

    @Mixin
    private HomeOption home;

    @Option(names = "--by", paramLabel = "FACT", description = "one group's against the others', for example team")
    private @Nullable String by;

    @Option(names = "--format", defaultValue = "text", paramLabel = "FORM", description = "text (default) or csv")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            var words = new ComplaintWords(store, MarkerPack.analyzer());
            Map<String, List<Keyword>> found = by == null ? Map.of("", words.all()) : words.by(by);
            PrintStream out = themes.console().out();
            out.print(format == OutputFormat.csv ? KeywordText.csv(found) : KeywordText.text(found));
        }
        return 0;
    }
}

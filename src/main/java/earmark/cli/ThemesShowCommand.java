package earmark.cli;

import earmark.model.EarmarkException;
import earmark.pipeline.themes.ThemeDesk;
import earmark.report.ThemeBookLines;
import earmark.store.Home;
import earmark.store.Store;
import earmark.themes.kept.KeptTheme;
import earmark.themes.kept.ThemeBook;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark themes show}: a theme with all its texts. */
@Command(
        name = "show",
        description =
                "Shows a theme: its texts, nearest its middle first, with places, and what people decided about it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark themes show th3"})
final class ThemesShowCommand implements Callable<Integer> {
    @ParentCommand
    private ThemesCommand themes;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "ID", description = "the theme")
    private String id;

    @Option(names = "--format", defaultValue = "text", paramLabel = "FORM", description = "text (default) or json")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            ThemeBook book = ThemeDesk.of(store, Clock.systemUTC()).book();
            KeptTheme theme = book.theme(id);
            PrintStream out = themes.console().out();
            switch (format) {
                case text -> out.print(ThemeBookLines.text(book, theme));
                case json, jsonl -> out.println(ThemeBookLines.json(book, theme));
                case csv -> throw new EarmarkException("--format csv", "a theme has no such form", "text or json");
            }
        }
        return 0;
    }
}

package earmark.cli;

import earmark.pipeline.themes.ThemeDesk;
import earmark.report.JsonArray;
import earmark.report.ThemeBookLines;
import earmark.store.Home;
import earmark.store.Store;
import earmark.themes.kept.KeptTheme;
import earmark.themes.kept.ThemeBook;
import earmark.themes.kept.ThemeView;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark themes list}: the themes as they are known. */
@Command(
        name = "list",
        description = "Lists the themes of the last run, the largest first, without looking for them anew.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark themes list --format csv"})
final class ThemesListCommand implements Callable<Integer> {
    @ParentCommand
    private ThemesCommand themes;

    @Mixin
    private HomeOption home;

    @Option(
            names = "--all",
            description = "also themes the last run did not find, that went into others, or that are none")
    private boolean all;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), json, jsonl or csv")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            ThemeBook book = ThemeDesk.of(store, Clock.systemUTC()).book();
            List<ThemeView> views = all
                    ? Arrays.stream(KeptTheme.State.values())
                            .flatMap(state -> book.views(state).stream())
                            .toList()
                    : book.views();
            PrintStream out = themes.console().out();
            switch (format) {
                case text -> out.print(ThemeBookLines.text(book, views));
                case json -> out.println(JsonArray.of(ThemeBookLines.themes(views)));
                case jsonl -> ThemeBookLines.themes(views).forEach(out::println);
                case csv -> out.print(ThemeBookLines.csv(views));
            }
        }
        return 0;
    }
}

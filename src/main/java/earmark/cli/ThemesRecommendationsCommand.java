package earmark.cli;

import earmark.feedback.Movement;
import earmark.pipeline.themes.TrendDesk;
import earmark.report.TrendText;
import earmark.store.Home;
import earmark.store.Store;
import earmark.themes.trends.Recommendation;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code earmark themes recommendations}: what should be done about themes, and whether it helped. */
@Command(
        name = "recommendations",
        description = "What should be done about themes, who sees to it, and whether it helped.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark themes recommendations add --theme th3 --finding \"text a time window the day before\""
                    + " --owner \"Field service\" --due 2026-12-10 --by \"Priya Nair\"",
            "  earmark themes recommendations close rc1 --on 2026-12-08 --by \"Priya Nair\"",
            "  earmark themes recommendations list"
        })
final class ThemesRecommendationsCommand implements Runnable {
    @ParentCommand
    private ThemesCommand themes;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "add, list or close?");
    }

    @Command(name = "add", description = "Writes one down.", mixinStandardHelpOptions = true)
    int add(
            @Mixin HomeOption home,
            @Mixin ConfigOption config,
            @Option(names = "--theme", required = true, paramLabel = "ID", description = "about which theme")
                    String theme,
            @Option(
                            names = "--finding",
                            required = true,
                            paramLabel = "TEXT",
                            description = "what was found and what should be done")
                    String finding,
            @Option(names = "--owner", required = true, paramLabel = "NAME", description = "who sees to it")
                    String owner,
            @Option(names = "--due", required = true, paramLabel = "DATE", description = "until when, today or later")
                    LocalDate due,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "who says so") String by)
            throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            print(desk(store, home, config).recommend(theme, finding, owner, due, by), Optional.empty());
        }
        return 0;
    }

    @Command(
            name = "close",
            description = "Says that it was done, and since when; or that it was dropped.",
            mixinStandardHelpOptions = true)
    int close(
            @Mixin HomeOption home,
            @Mixin ConfigOption config,
            @Parameters(paramLabel = "ID") String id,
            @Option(
                            names = "--on",
                            paramLabel = "DATE",
                            description =
                                    "the day from which it held, none before it was written down (default: today)")
                    @Nullable
                    LocalDate on,
            @Option(names = "--dropped", description = "it was not done") boolean dropped,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "who says so") String by,
            @Option(names = "--note", defaultValue = "", paramLabel = "TEXT", description = "in words") String note)
            throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            print(desk(store, home, config).close(id, !dropped, on, by, note), Optional.empty());
        }
        return 0;
    }

    @Command(
            name = "list",
            description = "Lists them; of those that were done the share of the theme before and after.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin HomeOption home,
            @Mixin ConfigOption config,
            @Option(
                            names = "--days",
                            defaultValue = "60",
                            paramLabel = "N",
                            converter = AtLeastOne.class,
                            description = "how long before and after are looked at (60)")
                    int days,
            @Option(
                            names = "--format",
                            defaultValue = "text",
                            paramLabel = "FORM",
                            description = "text (default) or jsonl")
                    OutputFormat format)
            throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            TrendDesk desk = desk(store, home, config);
            for (Recommendation one : desk.recommendations()) {
                Optional<Movement> effect = desk.effect(one, days);
                if (format == OutputFormat.text) {
                    print(one, effect);
                } else {
                    themes.console().out().println(TrendText.json(one, effect));
                }
            }
        }
        return 0;
    }

    private static TrendDesk desk(Store store, HomeOption home, ConfigOption config) {
        return new TrendDesk(store, config.settings(home.path()).timeZone(), Clock.systemUTC());
    }

    private void print(Recommendation one, Optional<Movement> effect) {
        themes.console().out().println(TrendText.line(one, effect));
    }
}

package earmark.cli;

import earmark.model.EarmarkException;
import earmark.pipeline.scores.CrossChecking;
import earmark.pipeline.themes.TrendDesk;
import earmark.report.TrendText;
import earmark.stats.Counted;
import earmark.store.Home;
import earmark.store.Store;
import earmark.themes.trends.DetectorError;
import earmark.themes.trends.ThemeTrends;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark themes trends}: what comes up, and what changed. */
@Command(
        name = "trends",
        description = {
            "Which themes come up, how often each was seen week by week, and what changed within a month and where.",
            "Counts are of all contacts, also those without a complaint."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark themes trends",
            "  earmark themes trends --by agent --format json",
            "  earmark themes trends --detector 81/9/12"
        })
final class ThemesTrendsCommand implements Callable<Integer> {
    private static final Pattern COUNTS = Pattern.compile("(\\d{1,7})/(\\d{1,7})/(\\d{1,7})");

    @ParentCommand
    private ThemesCommand themes;

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Option(
            names = "--by",
            defaultValue = "team",
            paramLabel = "FACT",
            description = "by which fact changes are told apart (team)")
    private String by;

    @Option(
            names = "--detector",
            paramLabel = "BOTH/MISSED/FALSE",
            description = "complaints that people and machine saw, only people, only the machine (default: what people"
                    + " scored in this home)")
    private @Nullable String detector;

    @Option(
            names = "--link",
            paramLabel = "QUESTION=MARKER",
            description = "which marker answers a question whose form names none; may be repeated")
    private Map<String, String> links = Map.of();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), json, or csv: a row a theme and week")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        Optional<DetectorError> given = Optional.ofNullable(detector).map(ThemesTrendsCommand::counts);
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            var desk = new TrendDesk(store, pack.timeZone(home.path()), Clock.systemUTC());
            ThemeTrends trends = desk.trends(by, given.or(() -> scored(store, desk)));
            int since = desk.keptSinceRun();
            if (since > 0) {
                themes.console()
                        .err()
                        .println("note    " + Counted.of(since, "contact")
                                + " came after the last run and are not counted: earmark themes" + home.hint());
            }
            PrintStream out = themes.console().out();
            switch (format) {
                case text -> out.print(TrendText.text(trends, by));
                case json, jsonl -> out.println(TrendText.json(trends));
                case csv -> out.print(TrendText.csv(trends));
            }
        }
        return 0;
    }

    private Optional<DetectorError> scored(Store store, TrendDesk desk) {
        try {
            return desk.detector(new CrossChecking(store, pack.pack(home.path()).catalog(), links));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static DetectorError counts(String text) {
        Matcher parts = COUNTS.matcher(text);
        if (!parts.matches()) {
            throw new EarmarkException(
                    "--detector " + text, "not three counts", "both, missed, wrongly detected: 81/9/12");
        }
        return new DetectorError(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}

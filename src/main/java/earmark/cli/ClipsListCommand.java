package earmark.cli;

import earmark.model.TimeSpan;
import earmark.report.ClockTime;
import earmark.report.Printable;
import earmark.stats.Counted;
import earmark.store.Home;
import earmark.store.KeptClip;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark clips list}: the library of clips. */
@Command(
        name = "list",
        description = "Lists the clips that were cut, with their ratings.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark clips list --rating good"})
final class ClipsListCommand implements Callable<Integer> {
    @ParentCommand
    private ClipsCommand clips;

    @Mixin
    private HomeOption home;

    @Option(names = "--rating", paramLabel = "RATING", description = "only good or poor ones")
    private KeptClip.@Nullable Rating rating;

    @Override
    public Integer call() throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            List<KeptClip> all = store.clips().all();
            List<KeptClip> shown = rating == null
                    ? all
                    : all.stream().filter(clip -> clip.rating() == rating).toList();
            shown.forEach(clip -> clips.console().out().println(line(clip)));
            clips.console().out().println(shown.isEmpty() ? "no clips" : "\n" + Counted.of(shown.size(), "clip"));
        }
        return 0;
    }

    private static String line(KeptClip clip) {
        TimeSpan time = clip.time();
        return Printable.line(String.format(
                Locale.ROOT,
                "%s  %-5s  %-12s  %-16s  %s%s",
                clip.id(),
                clip.rating() == null ? "" : clip.rating().name().toLowerCase(Locale.ROOT),
                clip.name(),
                time == null ? "" : ClockTime.of(time.startMs()) + "–" + ClockTime.of(time.endMs()),
                clip.query(),
                clip.note().isEmpty() ? "" : "  (" + clip.note() + ")"));
    }
}

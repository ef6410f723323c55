package earmark.cli;

import earmark.pipeline.MarkerPack;
import earmark.search.Checkup;
import earmark.stats.Counted;
import earmark.store.Damage;
import earmark.store.Home;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code earmark verify}: whether database, kept files and index agree. */
@Command(
        name = "verify",
        description = {
            "Checks that database, kept files and index agree, down to every byte.",
            "Exit code 1 and a list where they do not; changes nothing."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark verify --home calls-home"})
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() throws IOException {
        List<Damage> damages =
                Checkup.of(Home.open(home.path()), Clock.systemUTC(), MarkerPack.analyzer(), MarkerPack.ANALYSIS);
        PrintStream out = earmark.console().out();
        damages.forEach(damage -> out.println((damage.harmless() ? "note    " : "damage  ") + damage.code() + "  "
                + damage.object() + ": " + damage.what() + " (" + damage.remedy() + ")"));
        long harmful = damages.stream().filter(damage -> !damage.harmless()).count();
        out.println(harmful == 0 ? "database, files and index agree" : Counted.of(harmful, "damage"));
        return harmful == 0 ? 0 : 1;
    }
}

package earmark.cli;

import earmark.store.EvaluationFilter;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which kept scores a report is about, and how it is printed. */
final class KeptScoresOption {
    @Mixin
    HomeOption home;

    @Option(names = "--form", paramLabel = "ID", description = "only scores by this form, in any version")
    private @Nullable String form;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), json, jsonl or csv")
    OutputFormat format;

    /** What is kept, its scores matched to the interactions that came since. */
    Store open() throws IOException {
        Store store = Store.open(Home.open(home.path()), Clock.systemUTC());
        store.scorecards().match();
        return store;
    }

    EvaluationFilter filter() {
        return EvaluationFilter.ALL.on(form);
    }
}

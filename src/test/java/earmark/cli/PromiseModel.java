package earmark.cli;

import java.nio.file.Path;

/** The model of broken promises, trained on labels of our own as a team would train it. */
final class PromiseModel {
    static final String LABELS = "src/test/resources/earmark/classify/promises.tsv";

    private PromiseModel() {}

    /** Trains it into a folder of markers, as {@code promise.model}. */
    static CommandLineRun trainedInto(Path markers) {
        return CommandLineRun.of(
                "train",
                "--gold",
                LABELS,
                "--marker",
                "promise_broken",
                "--by",
                "customer",
                "--kind",
                "words",
                "--no-context",
                "--output",
                markers.resolve("promise.model").toString());
    }
}

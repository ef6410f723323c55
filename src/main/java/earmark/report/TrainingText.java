package earmark.report;

import earmark.classify.Training;
import earmark.stats.Hits;
import earmark.stats.Interval;
import java.util.Locale;

/** What came of a training, for people to read. Thread-safe. */
public final class TrainingText {
    private TrainingText() {}

    /** The figures and the card's first lines. */
    public static String of(Training.Result result) {
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s: %s; %s%n",
                Printable.line(result.model().card().get("name")),
                result.model().card().get("features"),
                result.model().card().get("samples")));
        text.append(String.format(
                Locale.ROOT,
                "%-22s %5s  %5s %-13s  %5s %-13s  %5s %-13s%n",
                result.folds() + "-fold, by conversation",
                "n",
                "P",
                "",
                "R",
                "",
                "F1",
                ""));
        if (result.rules().cases() > 0) {
            text.append(row("rules", result.rules(), result.rulesInterval()));
        }
        text.append(row("learned", result.hits(), result.f1Interval()));
        text.append(String.format(
                Locale.ROOT,
                "macro-F1 of yes and no %.3f %s; calibration error %.3f; threshold %s%n",
                result.macroF1(),
                result.macroInterval(),
                result.calibrationError(),
                result.model().card().get("threshold")));
        return text.toString();
    }

    private static String row(String name, Hits hits, Interval f1) {
        return String.format(
                                Locale.ROOT,
                                "%-22s %5d  %5s %-13s  %5s %-13s  %5s %-13s",
                                name,
                                hits.n(),
                                number(hits.precision()),
                                hits.precisionInterval(),
                                number(hits.recall()),
                                hits.recallInterval(),
                                number(hits.f1()),
                                f1)
                        .stripTrailing()
                + "\n";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}

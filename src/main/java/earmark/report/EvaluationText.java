package earmark.report;

import earmark.agree.Comparison;
import earmark.agree.Confusion;
import earmark.agree.EvaluationResult;
import earmark.agree.Level;
import earmark.agree.MacroFigures;
import earmark.agree.MarkerFigures;
import earmark.agree.Mistake;
import earmark.agree.Targets;
import earmark.stats.Counted;
import earmark.stats.Hits;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An evaluation for people to read. Thread-safe. */
public final class EvaluationText {
    private static final int SHOWN_CHARACTERS = 160;
    private static final int SHOWN_CONFUSIONS = 4;

    private EvaluationText() {}

    /**
     * The whole report.
     *
     * @param show how many mistakes of each kind a marker
     */
    public static String of(EvaluationResult result, int show) {
        var text = new StringBuilder();
        line(
                text,
                "%s (sha256 %s): %s, %s; %s%s. Intervals are 95 %%: Wilson for precision and recall,"
                        + " bootstrap over interactions for F1.",
                result.corpus(),
                result.sha256().substring(0, 12),
                Counted.of(result.interactions(), "interaction"),
                Counted.of(result.segments(), "segment"),
                result.rater(),
                result.against().isEmpty() ? "" : " against " + result.against());
        for (MacroFigures macro : result.macros()) {
            table(text, result, macro);
        }
        if (!result.notMeasured().isEmpty()) {
            line(text, "%nNot measured, for there is no such marker: %s", String.join(", ", result.notMeasured()));
        }
        if (show > 0) {
            mistakes(text, result, show);
        }
        return text.toString();
    }

    private static void table(StringBuilder text, EvaluationResult result, MacroFigures macro) {
        line(
                text,
                "%n%s",
                macro.level() == Level.SEGMENT
                        ? "By segment: does it stand there?"
                        : "By side of an interaction: did this side do it anywhere?");
        line(
                text,
                "%-18s %5s %5s %5s %5s %8s  %5s %-13s  %5s %-13s  %5s %-13s",
                "marker",
                "n",
                "TP",
                "FP",
                "FN",
                "unsure",
                "P",
                "",
                "R",
                "",
                "F1",
                "");
        List<MarkerFigures> rows = result.at(macro.level());
        rows.forEach(row -> {
            row(text, row.marker(), row.hits(), row.f1Interval().toString());
            Comparison against = row.against();
            if (against != null) {
                row(text, "  against", against.hits(), against.f1Interval().toString());
                line(
                        text,
                        "  difference of F1 %+.3f %s; right alone: %d against %d, McNemar p %.4f",
                        against.difference(),
                        against.differenceInterval(),
                        against.onlyFirstRight(),
                        against.onlySecondRight(),
                        against.p());
            }
        });
        line(
                text,
                "macro-F1 of %d: %s %s%s",
                macro.markers(),
                number(macro.f1()),
                macro.interval(),
                Double.isNaN(macro.againstF1())
                        ? ""
                        : "; of those both know: " + number(macro.sharedF1()) + " against " + number(macro.againstF1())
                                + " " + macro.againstInterval() + ", difference " + macro.differenceInterval());
    }

    private static void row(StringBuilder text, String name, Hits hits, String f1) {
        line(
                text,
                "%-18s %5d %5d %5d %5d %8s  %5s %-13s  %5s %-13s  %5s %-13s",
                name,
                hits.n(),
                hits.both(),
                hits.foundOnly(),
                hits.missed(),
                hits.unsure() == 0 ? "0" : hits.unsure() + " (" + hits.unsureOfTrue() + ")",
                number(hits.precision()),
                hits.precisionInterval(),
                number(hits.recall()),
                hits.recallInterval(),
                number(hits.f1()),
                f1);
    }

    private static void mistakes(StringBuilder text, EvaluationResult result, int show) {
        for (MarkerFigures row : result.at(Level.SEGMENT)) {
            for (Mistake.Kind kind : Mistake.Kind.values()) {
                List<Mistake> some = result.mistakes().stream()
                        .filter(it -> it.marker().equals(row.marker()) && it.kind() == kind)
                        .toList();
                if (!some.isEmpty()) {
                    int all = some.stream().mapToInt(Mistake::times).sum();
                    line(text, "%n%s: %d %s%s", row.marker(), all, named(kind), confusions(result, row.marker(), kind));
                    some.stream().limit(show).forEach(mistake -> mistake(text, mistake));
                }
            }
        }
    }

    private static String named(Mistake.Kind kind) {
        return switch (kind) {
            case FALSE_ALARM -> "false alarms";
            case MISS -> "misses";
            case CANNOT_TELL -> "labelled, but it cannot be told";
        };
    }

    private static String confusions(EvaluationResult result, String marker, Mistake.Kind kind) {
        String with = result.confusions().stream()
                .filter(it -> it.marker().equals(marker) && it.kind() == kind)
                .limit(SHOWN_CONFUSIONS)
                .map((Confusion it) -> it.with() + " " + it.times())
                .collect(Collectors.joining(", "));
        return with.isEmpty()
                ? ""
                : (kind == Mistake.Kind.FALSE_ALARM ? "; people called them: " : "; found instead: ") + with;
    }

    private static void mistake(StringBuilder text, Mistake mistake) {
        String words = Printable.line(mistake.text());
        line(
                text,
                "  %s line %d, %s, turn %s, %s: %s",
                mistake.times() > 1 ? mistake.times() + "x" : "  ",
                mistake.line(),
                Printable.line(mistake.interaction()),
                Printable.line(mistake.turn()),
                mistake.speaker().name().toLowerCase(Locale.ROOT),
                words.length() > SHOWN_CHARACTERS ? words.substring(0, SHOWN_CHARACTERS) + "…" : words);
    }

    /** Which targets were reached. */
    public static String of(List<Targets.Reached> targets) {
        var text = new StringBuilder();
        targets.forEach(reached -> line(
                text,
                "%s  %s %s %s: %s, wanted %.3f",
                reached.isReached() ? "reached" : "MISSED ",
                reached.target().marker(),
                reached.target().level().name().toLowerCase(Locale.ROOT),
                reached.target().figure(),
                number(reached.measured()),
                reached.target().least()));
        return text.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}

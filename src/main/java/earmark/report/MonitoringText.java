package earmark.report;

import earmark.feedback.Coverage;
import earmark.feedback.Monitoring;
import earmark.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The counts of the monitoring on itself, in words and as rows. */
public final class MonitoringText {
    private MonitoringText() {}

    /** How much of what is kept people have scored; one line a group. */
    public static String coverage(List<Coverage> coverage) {
        var text = new StringBuilder("Coverage: scored of kept, with what chance a further one is scored (95 %)\n");
        for (Coverage row : coverage) {
            text.append(Printable.line(String.format(
                            Locale.ROOT,
                            "  %-8s %-20s %4d of %4d  %s",
                            row.dimension(),
                            row.group(),
                            row.scored(),
                            row.kept(),
                            share(row.share(), row.interval()))))
                    .append('\n');
        }
        return text.toString();
    }

    /** The rest of the counts. */
    public static String counts(Monitoring counts) {
        var text = new StringBuilder("Scores\n");
        line(text, "evaluations handed in", String.valueOf(counts.evaluations()));
        line(
                text,
                "answers with nothing observed and no comment",
                of(counts.unevidenced(), counts.answers(), counts.unevidencedInterval()));
        line(
                text,
                "remarks",
                counts.strengths() + " strengths, " + counts.development() + " to work on" + balance(counts));
        line(
                text,
                "days from score to feedback",
                counts.feedbackDays().isEmpty()
                        ? "none released yet"
                        : String.format(
                                Locale.ROOT,
                                "median %.1f, longest %.1f (n = %d); %d not released",
                                counts.medianDays(),
                                counts.feedbackDays().get(counts.feedbackDays().size() - 1),
                                counts.feedbackDays().size(),
                                counts.unreleased()));
        line(
                text,
                "appeals upheld",
                of(counts.upheld(), counts.appeals(), counts.upheldInterval()) + ", " + counts.openAppeals() + " open");
        return text.toString();
    }

    /** A header and a row a figure. */
    public static String csv(List<Coverage> coverage, Monitoring counts) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("figure", "group", "count", "n", "low", "high"));
        coverage.forEach(row ->
                rows.add(row("scored by " + row.dimension(), row.group(), row.scored(), row.kept(), row.interval())));
        rows.add(row(
                "answers without evidence", "", counts.unevidenced(), counts.answers(), counts.unevidencedInterval()));
        rows.add(row("appeals upheld", "", counts.upheld(), counts.appeals(), counts.upheldInterval()));
        rows.add(row(
                "strengths among remarks",
                "",
                counts.strengths(),
                counts.strengths() + counts.development(),
                Interval.NONE));
        return CsvRows.forSpreadsheet(rows);
    }

    /** {@code 40 of 50, 80% (67 to 89)}. */
    public static String of(int count, int n, Interval interval) {
        return n == 0 ? "none" : count + " of " + n + ", " + share((double) count / n, interval);
    }

    private static List<String> row(String figure, String group, int count, int n, Interval interval) {
        return List.of(
                figure,
                group,
                String.valueOf(count),
                String.valueOf(n),
                interval.isKnown() ? String.format(Locale.ROOT, "%.4f", interval.low()) : "",
                interval.isKnown() ? String.format(Locale.ROOT, "%.4f", interval.high()) : "");
    }

    private static String share(double share, Interval interval) {
        return interval.isKnown()
                ? String.format(
                        Locale.ROOT, "%.0f%% (%.0f to %.0f)", share * 100, interval.low() * 100, interval.high() * 100)
                : String.format(Locale.ROOT, "%.0f%%", share * 100);
    }

    private static String balance(Monitoring counts) {
        if (counts.strengths() + counts.development() == 0) {
            return ": assessors mark neither";
        }
        return counts.strengths() == 0 ? ": no strength is ever named" : "";
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append(String.format(Locale.ROOT, "  %-46s %s%n", what, value));
    }
}

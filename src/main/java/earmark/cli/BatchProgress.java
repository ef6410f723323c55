package earmark.cli;

import earmark.model.Problem;
import earmark.pipeline.BatchListener;
import earmark.pipeline.BatchRow;
import earmark.report.Printable;
import earmark.stats.Counted;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells how a batch goes: a bar for a person at a terminal, a line a source for everyone else. What failed is always a
 * line of its own, with the reason.
 */
final class BatchProgress implements BatchListener, AutoCloseable {
    private final Progress progress;
    private final Map<BatchRow.Status, Integer> counts = new EnumMap<>(BatchRow.Status.class);

    BatchProgress(Console console) {
        progress = new Progress(console, "reading");
    }

    @Override
    public void planned(int sources) {
        progress.planned(sources);
    }

    @Override
    public void done(BatchRow row) {
        counts.merge(row.status(), 1, Integer::sum);
        progress.step(line(row), row.status() == BatchRow.Status.FAILED);
    }

    /** One line a source: what became of it, its id, its name. */
    static String line(BatchRow row) {
        if (row.status() == BatchRow.Status.FAILED) {
            return "failed        " + reasons(row);
        }
        String counts = row.status() == BatchRow.Status.KEPT_BEFORE
                ? ""
                : "  " + Counted.of(row.turns(), "turn") + ", " + Counted.of(row.findings(), "finding");
        String notes = row.problems().isEmpty() ? "" : "  note: " + reasons(row);
        return String.format(Locale.ROOT, "%-12s  %s  %s", word(row.status()), row.id(), Printable.line(row.source()))
                + counts
                + notes;
    }

    /** The last line: how many of what. */
    String summary() {
        return count(BatchRow.Status.KEPT) + " new, " + count(BatchRow.Status.RENEWED) + " renewed, "
                + count(BatchRow.Status.KEPT_BEFORE) + " kept before, " + count(BatchRow.Status.FAILED) + " failed";
    }

    int count(BatchRow.Status status) {
        return counts.getOrDefault(status, 0);
    }

    @Override
    public void close() {
        progress.close();
    }

    private static String word(BatchRow.Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String reasons(BatchRow row) {
        return String.join(
                "; ",
                row.problems().stream()
                        .map(Problem::toString)
                        .map(Printable::line)
                        .toList());
    }
}

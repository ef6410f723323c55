package earmark.web.ingest;

import earmark.pipeline.jobs.JobRow;
import earmark.pipeline.jobs.Jobs;
import earmark.web.Remedies;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A job for the page.
 *
 * @param state waiting, running, done, failed or cancelled
 * @param over whether nothing more happens
 * @param planned how much there is; 0 while that is not known
 * @param done how much of it is done
 * @param failed how much of that failed
 * @param result what came of it in a sentence; empty while it is not over
 * @param rows what failed, then the latest of the rest
 * @param outcome what came of it as data, of a comparison; null of others
 */
public record JobView(
        String id,
        String kind,
        String title,
        String state,
        boolean over,
        String by,
        Instant madeAt,
        @Nullable Instant endedAt,
        long planned,
        long done,
        long failed,
        String result,
        List<JobRow> rows,
        @Nullable Object outcome) {
    /** Of a job as it is now. */
    public static JobView of(Jobs.Status status) {
        var job = status.job();
        var progress = status.progress();
        return new JobView(
                job.id(),
                job.kind(),
                job.title(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.state().isOver(),
                job.madeBy(),
                job.madeAt(),
                job.endedAt(),
                progress.planned(),
                progress.done(),
                progress.failed(),
                job.result(),
                progress.rows().stream().map(JobView::onPage).toList(),
                status.outcome());
    }

    private static JobRow onPage(JobRow row) {
        return new JobRow(
                row.what(), row.state(), row.failed(), row.note(), Remedies.onPage(row.hint()), row.interaction());
    }

    /** The same without rows and outcome, for lists. */
    static JobView line(Jobs.Status status) {
        JobView all = of(status);
        return new JobView(
                all.id,
                all.kind,
                all.title,
                all.state,
                all.over,
                all.by,
                all.madeAt,
                all.endedAt,
                all.planned,
                all.done,
                all.failed,
                all.result,
                List.of(),
                null);
    }
}

package earmark.pipeline.jobs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Does one kind of work. It may be begun again after the program was stopped in the middle. */
@FunctionalInterface
public interface JobWorker {
    /**
     * Does it.
     *
     * @param payload what it works on, as it was asked for
     * @param run is told how it goes, and stops it
     * @return what came of it, for whoever looks at the job while the program runs; null when its rows say it
     * @throws earmark.model.EarmarkException when it cannot be done
     */
    @Nullable
    Object work(String payload, JobRun run) throws IOException, InterruptedException;
}

package earmark.pipeline.jobs;

import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.past.Compared;
import earmark.pipeline.past.MarkerDelta;
import earmark.pipeline.past.PastListener;
import earmark.pipeline.past.Retag;
import earmark.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Tags anew what another pack tagged. The payload is a marker's id, or empty for all. Thread-safe. */
public final class RetagWorker implements JobWorker {
    private final Store store;
    private final Supplier<MarkerPack> pack;

    /**
     * Over a home.
     *
     * @param pack as it is when a job begins
     */
    public RetagWorker(Store store, Supplier<MarkerPack> pack) {
        this.store = store;
        this.pack = pack;
    }

    @Override
    public Object work(String payload, JobRun run) throws IOException {
        List<MarkerDelta> deltas =
                new Retag(store, pack.get(), payload.isEmpty() ? null : payload, false).run(new Telling(run));
        long changed = deltas.stream()
                .mapToLong(delta -> delta.outcomeChanges().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .sum();
        run.says(run.progress().done() + " interactions tagged anew, " + changed + " outcomes are different");
        return Map.of();
    }

    /** Tells a run over the past to a job. */
    record Telling(JobRun run) implements PastListener {
        @Override
        public void planned(long interactions) {
            run.planned(interactions);
        }

        @Override
        public void done(Compared compared) {
            run.step();
        }

        @Override
        public void failed(Problem problem) {
            run.note(new JobRow(problem.where(), "failed", true, problem.what(), problem.hint(), null));
        }
    }
}

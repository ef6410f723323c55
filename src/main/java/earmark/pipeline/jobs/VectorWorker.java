package earmark.pipeline.jobs;

import earmark.pipeline.meaning.MeaningKeeper;
import java.io.IOException;
import java.util.Map;

/** Makes what vectors are missing, so that it can be searched by meaning. The payload is empty. Thread-safe. */
public final class VectorWorker implements JobWorker {
    private final MeaningKeeper keeper;

    /** Of these vectors. */
    public VectorWorker(MeaningKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Object work(String payload, JobRun run) throws IOException {
        run.planned(keeper.state().missing().size());
        int done = keeper.catchUp(run::reached);
        run.says("vectors of " + done + " interactions made");
        return Map.of();
    }
}

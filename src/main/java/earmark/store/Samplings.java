package earmark.store;

import earmark.model.InteractionId;
import earmark.sampling.Draw;
import earmark.sampling.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kept sampling plans, draws, and who scores what; see {@link Store#sampling}. None ever changes. Thread-safe. */
public final class Samplings {
    private final Database database;
    private final WorkLog work;

    Samplings(Database database) {
        this.database = database;
        work = new WorkLog(database);
    }

    /** Who has taken what to score. */
    public WorkLog work() {
        return work;
    }

    /**
     * Keeps a plan.
     *
     * @return {@link KeptAs#NEW} or {@link KeptAs#SAME}
     * @throws earmark.model.EarmarkException when another plan has its name
     */
    public KeptAs keep(Plan plan) {
        return database.write(handle -> SamplingRows.keep(handle, plan));
    }

    /** A plan by its name. */
    public Optional<Plan> plan(String name) {
        return database.read(handle -> SamplingRows.plan(handle, name));
    }

    /** All plans, by name. */
    public List<Plan> plans() {
        return database.read(SamplingRows::plans);
    }

    /**
     * Keeps a draw, unless its plan was drawn for that period already.
     *
     * @return the draw that counts: the first
     */
    public Draw keep(Draw draw) {
        return database.write(handle -> SamplingRows.keep(handle, draw));
    }

    /** All draws of a plan, by period. */
    public List<Draw> draws(String plan) {
        return database.read(handle -> SamplingRows.draws(handle, plan));
    }

    /** With which chance interactions were drawn by audits; of several draws the largest. */
    public Map<InteractionId, Double> chances() {
        return database.read(SamplingRows::chances);
    }
}

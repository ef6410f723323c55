package earmark.store;

import earmark.model.InteractionId;
import earmark.sampling.work.Task;
import earmark.sampling.work.WorkState;
import earmark.sampling.work.WorkStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who has taken what to score; see {@link Samplings#work}. Steps are only ever added. Thread-safe. */
public final class WorkLog {
    /** The columns in the order of the digest, and the digest. */
    static final String SELECT =
            "SELECT number, interaction, round, at, by, state, assignee, why, digest FROM work_step";

    private final Database database;

    WorkLog(Database database) {
        this.database = database;
    }

    /**
     * A step with the number it was kept under.
     *
     * @param number rises with every step
     * @param step what was done
     */
    public record Kept(long number, WorkStep step) {}

    /** Steps with higher numbers than this, in their order; 0 for all. */
    public List<Kept> since(long number) {
        return database.read(handle -> handle.createQuery(SELECT + " WHERE number > :number ORDER BY number")
                .bind("number", number)
                .map((row, context) -> kept(row))
                .list());
    }

    /** All that was done with an interaction, the oldest first. */
    public List<WorkStep> of(InteractionId interaction) {
        return database.read(handle -> handle.createQuery(SELECT + " WHERE interaction = :interaction ORDER BY number")
                .bind("interaction", interaction.value())
                .map((row, context) -> kept(row).step())
                .list());
    }

    /**
     * Does something with a task; nobody else can in between.
     *
     * @param next is given the latest step, null when there is none, and gives the next one; the same one again: nothing
     *     is written; what it throws changes nothing
     * @return the step that counts now
     */
    public WorkStep change(Task task, Function<@Nullable WorkStep, WorkStep> next) {
        return database.write(handle -> {
            WorkStep last = last(handle, task).orElse(null);
            WorkStep step = next.apply(last);
            if (!step.equals(last)) {
                keep(handle, step);
            }
            return step;
        });
    }

    private static Optional<WorkStep> last(Handle handle, Task task) {
        return handle.createQuery(
                        SELECT + " WHERE interaction = :interaction AND round = :round ORDER BY number DESC LIMIT 1")
                .bind("interaction", task.interaction().value())
                .bind("round", task.round())
                .map((row, context) -> kept(row).step())
                .findOne();
    }

    private static void keep(Handle handle, WorkStep step) {
        long number = handle.createQuery("SELECT coalesce(max(number), 0) + 1 FROM work_step")
                .mapTo(Long.class)
                .one();
        String at = Moments.text(step.at());
        String state = AnswerRows.lower(step.state());
        handle.execute(
                "INSERT INTO work_step (number, interaction, round, at, by, state, assignee, why, digest)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                step.task().interaction().value(),
                step.task().round(),
                at,
                step.by(),
                state,
                step.assignee(),
                step.why(),
                RowDigest.ofValues(
                        number,
                        step.task().interaction().value(),
                        step.task().round(),
                        at,
                        step.by(),
                        state,
                        step.assignee(),
                        step.why()));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong(1),
                new WorkStep(
                        new Task(new InteractionId(row.getString(2)), row.getInt(3)),
                        Moments.moment(row.getString(4)),
                        row.getString(5),
                        WorkState.valueOf(AnswerRows.upper(row.getString(6))),
                        row.getString(7),
                        row.getString(8)));
    }
}

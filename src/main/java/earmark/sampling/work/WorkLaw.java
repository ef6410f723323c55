package earmark.sampling.work;

import earmark.model.EarmarkException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a task. Each method is given the latest step, null when nothing was done yet, and gives the next
 * one. Whether two do it at once is for the store to order: the second is given the first one's step. Thread-safe.
 */
public final class WorkLaw {
    private WorkLaw() {}

    /**
     * Somebody takes it.
     *
     * @param drawnFor whom a sampling plan gave it to; empty for nobody
     * @throws EarmarkException when somebody else has it, or it is done or set aside
     */
    public static WorkStep take(@Nullable WorkStep last, Task task, String by, Instant now, String drawnFor) {
        refuseHeld(last, task, by);
        refuseEnded(last, task);
        if (last == null && !drawnFor.isEmpty() && !drawnFor.equals(by)) {
            throw new EarmarkException(
                    task.toString(),
                    "it was drawn for " + drawnFor,
                    "take another one, or ask a team leader to assign it");
        }
        return last != null && last.state().isHeld() ? last : new WorkStep(task, now, by, WorkState.TAKEN, by, "");
    }

    /**
     * A team leader gives it to somebody, whoever has it.
     *
     * @throws EarmarkException when nobody is named, or it is done
     */
    public static WorkStep assign(@Nullable WorkStep last, Task task, String to, String by, Instant now) {
        if (to.isBlank()) {
            throw new EarmarkException(task.toString(), "assigned to nobody", "name the person who scores it");
        }
        if (last != null && last.state() == WorkState.DONE) {
            refuseEnded(last, task);
        }
        return new WorkStep(task, now, by, WorkState.TAKEN, to.strip(), "");
    }

    /**
     * It is given back, or opened again after it was set aside.
     *
     * @param leads whether who does it may do so with what others have
     * @throws EarmarkException when somebody else has it, or it is done
     */
    public static WorkStep giveBack(@Nullable WorkStep last, Task task, String by, Instant now, boolean leads) {
        if (!leads) {
            refuseHeld(last, task, by);
        }
        if (last != null && last.state() == WorkState.DONE) {
            refuseEnded(last, task);
        }
        return new WorkStep(task, now, by, WorkState.OPEN, "", "");
    }

    /**
     * The scorecard is opened.
     *
     * @throws EarmarkException when somebody else has it
     */
    public static WorkStep begin(@Nullable WorkStep last, Task task, String by, Instant now) {
        refuseHeld(last, task, by);
        if (last != null && (last.state() == WorkState.SCORING || last.state() == WorkState.DONE)) {
            return last;
        }
        return new WorkStep(task, now, by, WorkState.SCORING, by, "");
    }

    /** The score was handed in. */
    public static WorkStep done(Task task, String by, Instant now) {
        return new WorkStep(task, now, by, WorkState.DONE, by, "");
    }

    /**
     * It will not be scored.
     *
     * @throws EarmarkException when no reason is given, somebody else has it, or it is done
     */
    public static WorkStep setAside(@Nullable WorkStep last, Task task, String by, Instant now, String why) {
        refuseHeld(last, task, by);
        refuseEnded(last, task);
        if (why.isBlank()) {
            throw new EarmarkException(task.toString(), "set aside without a reason", "say why");
        }
        return new WorkStep(task, now, by, WorkState.SET_ASIDE, "", why.strip());
    }

    private static void refuseHeld(@Nullable WorkStep last, Task task, String by) {
        if (last != null && last.state().isHeld() && !last.assignee().equals(by)) {
            throw new EarmarkException(
                    task.toString(),
                    last.assignee() + " has it since " + last.at(),
                    "take another one, or ask a team leader to assign it");
        }
    }

    private static void refuseEnded(@Nullable WorkStep last, Task task) {
        if (last != null && (last.state() == WorkState.DONE || last.state() == WorkState.SET_ASIDE)) {
            throw new EarmarkException(
                    task.toString(),
                    "it is " + last.state().words() + " by " + last.by(),
                    last.state() == WorkState.DONE ? "look at its score" : "open it again first");
        }
    }
}

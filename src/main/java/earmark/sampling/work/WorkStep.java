package earmark.sampling.work;

import java.time.Instant;

/**
 * Something somebody did with a task; its latest step says how it stands.
 *
 * @param task which
 * @param at when
 * @param by who did it
 * @param state what it came to
 * @param assignee who has the task then; empty for nobody
 * @param why in words; empty unless it was set aside
 */
public record WorkStep(Task task, Instant at, String by, WorkState state, String assignee, String why) {}

package earmark.pipeline.feedback;

import earmark.feedback.CoachingItem;
import earmark.feedback.Movement;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.model.Verdict;
import earmark.store.Filter;
import earmark.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether coaching moved what it was about. Reads only. Thread-safe. */
public final class Coaching {
    private final Store store;
    private final Filter within;
    private final int days;

    /**
     * Over a home.
     *
     * @param within only these interactions count
     * @param days how long before and after are looked at; 1 or more
     */
    public Coaching(Store store, Filter within, int days) {
        this.store = store;
        this.within = within;
        this.days = days;
    }

    /** The item's marker in the agent's interactions before and after it took place; empty without a marker or a date. */
    public Optional<Movement> effect(CoachingItem item) {
        Optional<Instant> done = item.doneAt();
        if (item.marker().isEmpty() || done.isEmpty()) {
            return Optional.empty();
        }
        Duration window = Duration.ofDays(days);
        return Optional.of(new Movement(
                item.marker(),
                count(item, done.get().minus(window), done.get()),
                count(item, done.get(), done.get().plus(window))));
    }

    private Movement.Count count(CoachingItem item, @Nullable Instant from, @Nullable Instant until) {
        int found = 0;
        int n = 0;
        for (InteractionId id : store.ids(within.with("agent", item.agent()).between(from, until))) {
            for (Verdict verdict : store.verdicts(id)) {
                boolean present = verdict.outcome() instanceof Outcome.Present;
                if (verdict.marker().id().equals(item.marker())
                        && (present || verdict.outcome() instanceof Outcome.Absent)) {
                    n++;
                    found += present ? 1 : 0;
                }
            }
        }
        return new Movement.Count(found, n);
    }
}

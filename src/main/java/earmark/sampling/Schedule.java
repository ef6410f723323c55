package earmark.sampling;

import earmark.model.InteractionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan was kept, period by period.
 *
 * @param period which
 * @param state how far it has come
 * @param drawn how many were drawn
 * @param due how many scores that makes, those by a second assessor included
 * @param scored how many of them are there
 * @param drawnAt when it was drawn; null when it was not
 */
public record Schedule(
        Period period,
        State state,
        int drawn,
        int due,
        int scored,
        @Nullable Instant drawnAt) {
    /** How far a period has come. */
    public enum State {
        /** It is not over. */
        RUNNING,
        /** It is over and nothing was drawn. */
        NOT_DRAWN,
        /** It was drawn and not all is scored. */
        OPEN,
        /** All is scored. */
        KEPT
    }

    /**
     * The periods from the plan's making to now, and any other that was drawn.
     *
     * @param draws of the plan
     * @param scored who scored an interaction
     */
    public static List<Schedule> of(Plan plan, List<Draw> draws, Map<InteractionId, Set<String>> scored, Instant now) {
        var schedules = new ArrayList<Schedule>();
        Period period = plan.every().of(plan.madeAt());
        draws.stream()
                .filter(draw -> !inRange(plan, draw, now))
                .forEach(draw ->
                        schedules.add(drawn(new Period(draw.period(), draw.drawnAt(), draw.drawnAt()), draw, scored)));
        while (!period.from().isAfter(now)) {
            Period current = period;
            Optional<Draw> draw = draws.stream()
                    .filter(each -> each.period().equals(current.label()))
                    .findFirst();
            schedules.add(draw.map(found -> drawn(current, found, scored))
                    .orElseGet(() -> new Schedule(
                            current,
                            current.until().isAfter(now) && plan.every() != Every.ONCE
                                    ? State.RUNNING
                                    : State.NOT_DRAWN,
                            0,
                            0,
                            0,
                            null)));
            if (plan.every() == Every.ONCE) {
                break;
            }
            period = plan.every().after(period);
        }
        return List.copyOf(schedules);
    }

    private static boolean inRange(Plan plan, Draw draw, Instant now) {
        for (Period period = plan.every().of(plan.madeAt());
                !period.from().isAfter(now);
                period = plan.every().after(period)) {
            if (period.label().equals(draw.period())) {
                return true;
            }
            if (plan.every() == Every.ONCE) {
                return false;
            }
        }
        return false;
    }

    private static Schedule drawn(Period period, Draw draw, Map<InteractionId, Set<String>> scored) {
        int due = 0;
        int done = 0;
        for (Drawn each : draw.drawn()) {
            Set<String> by = scored.getOrDefault(each.interaction(), Set.of());
            int wanted = each.second().isEmpty() ? 1 : 2;
            due += wanted;
            done += Math.min(wanted, by.size());
        }
        State state = done < due ? State.OPEN : State.KEPT;
        return new Schedule(period, state, draw.drawn().size(), due, done, draw.drawnAt());
    }
}

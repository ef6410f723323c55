package earmark.sampling;

import earmark.model.InteractionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan was kept, period by period.
 *
 * @param period which
 * @param state how far it has come
 * @param drawn how many were drawn
 * @param due how many scores that makes, those by a second assessor included
 * @param scored how many of them are there: handed in after the draw, by whom they were given to
 * @param drawnAt when it was drawn; null when it was not
 */
public record Schedule(
        Period period,
        State state,
        int drawn,
        int due,
        int scored,
        @Nullable Instant drawnAt) {
    /**
     * A score that was handed in.
     *
     * @param assessor by whom
     * @param at when; null when not known, which does not show that it came after a draw
     */
    public record Given(String assessor, @Nullable Instant at) {
        /** Whether it came after a draw; a day without a time counts as after a draw of that day. */
        boolean after(Instant drawn) {
            return at != null && (!at.isBefore(drawn) || at.equals(drawn.truncatedTo(ChronoUnit.DAYS)));
        }
    }

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
     * @param scored the live and audit scores of an interaction
     */
    public static List<Schedule> of(Plan plan, List<Draw> draws, Map<InteractionId, List<Given>> scored, Instant now) {
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

    private static Schedule drawn(Period period, Draw draw, Map<InteractionId, List<Given>> scored) {
        int due = 0;
        int done = 0;
        for (Drawn each : draw.drawn()) {
            Set<String> by = scored.getOrDefault(each.interaction(), List.of()).stream()
                    .filter(given -> given.after(draw.drawnAt()) && isFor(each, given.assessor()))
                    .map(Given::assessor)
                    .collect(Collectors.toSet());
            int wanted = each.second().isEmpty() ? 1 : 2;
            due += wanted;
            done += Math.min(wanted, by.size());
        }
        State state = done < due ? State.OPEN : State.KEPT;
        return new Schedule(period, state, draw.drawn().size(), due, done, draw.drawnAt());
    }

    /** Whether it was theirs to score; where it was given to nobody, anybody's. */
    private static boolean isFor(Drawn drawn, String assessor) {
        return drawn.assessor().isEmpty()
                || drawn.assessor().equals(assessor)
                || drawn.second().equals(assessor);
    }
}

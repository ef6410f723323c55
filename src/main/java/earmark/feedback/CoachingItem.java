package earmark.feedback;

import earmark.model.EarmarkException;
import earmark.model.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something an agent will work on.
 *
 * @param id {@code co} and a number
 * @param agent who
 * @param marker the behaviour that should be seen more often, or less; empty when no marker stands for it
 * @param about what it is, in words
 * @param owner who sees to it
 * @param due until when
 * @param places where it was seen; each can be listened to
 * @param history its steps in time order; never empty
 */
public record CoachingItem(
        String id,
        String agent,
        String marker,
        String about,
        String owner,
        LocalDate due,
        List<Place> places,
        List<CoachingStep> history) {
    /** Copies the lists and checks that there is what makes it one. */
    public CoachingItem {
        places = List.copyOf(places);
        history = List.copyOf(history);
        if (history.isEmpty() || agent.isBlank() || owner.isBlank() || about.isBlank()) {
            throw new IllegalArgumentException(id + ": a coaching item needs an agent, an owner, a subject and a step");
        }
    }

    /** How far it has come. */
    public CoachingState state() {
        return history.get(history.size() - 1).state();
    }

    /** When it took place; empty when it did not, or not yet. */
    public Optional<Instant> doneAt() {
        return history.stream()
                .filter(step -> step.state() == CoachingState.DONE)
                .map(CoachingStep::at)
                .findFirst();
    }

    /** Whether it should have taken place by then. */
    public boolean isOverdue(LocalDate today) {
        return state() == CoachingState.OPEN && due.isBefore(today);
    }

    /**
     * The same, a step further.
     *
     * @throws EarmarkException when it has ended
     */
    public CoachingItem then(CoachingStep step) {
        if (state() != CoachingState.OPEN) {
            throw new EarmarkException(id, "it is " + AppealLaw.words(state()), "add another item for what is left");
        }
        var steps = new ArrayList<>(history);
        steps.add(step);
        return new CoachingItem(id, agent, marker, about, owner, due, places, steps);
    }
}

package earmark.agree.causes;

import earmark.agree.scores.Ballot;
import earmark.agree.scores.Criterion;
import earmark.model.InteractionId;
import java.util.List;

/**
 * Machine and a person differ on one question about one interaction.
 *
 * @param criterion the question
 * @param marker id of the marker that answers it
 * @param interaction about what
 * @param reference what people call it
 * @param people who says otherwise than the machine
 * @param peopleSay what they say; of several answers the commonest
 * @param machineSays the machine's answer, in words
 * @param sideWithMachine people who say the same as the machine
 * @param comment what the first of the people wrote beside it; may be empty
 * @param cause why
 */
public record Disagreement(
        Criterion criterion,
        String marker,
        InteractionId interaction,
        String reference,
        List<String> people,
        String peopleSay,
        String machineSays,
        List<String> sideWithMachine,
        String comment,
        Cause cause) {
    /** Copies. */
    public Disagreement {
        people = List.copyOf(people);
        sideWithMachine = List.copyOf(sideWithMachine);
    }

    /** Whether the machine says nothing rather than something else. */
    public boolean machineCannotTell() {
        return machineSays.equals(Ballot.CANNOT_TELL);
    }
}

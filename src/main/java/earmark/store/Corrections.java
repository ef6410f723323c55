package earmark.store;

import earmark.model.Correction;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Turn;
import earmark.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people corrected in what was recognised; see {@link Store#corrections}. An interaction that is read holds what is right;
 * the turns as they were recognised stay beside it. Thread-safe.
 */
public final class Corrections {
    private final Database database;

    Corrections(Database database) {
        this.database = database;
    }

    /** All of an interaction, the first first; also those that no longer hold. */
    public List<Correction> of(InteractionId id) {
        return database.read(handle -> CorrectionRows.all(handle, id));
    }

    /** Turns as they were recognised, of those in which something was corrected, by their position. */
    public Map<Integer, Turn> heard(InteractionId id) {
        return database.read(handle -> CorrectionRows.heard(handle, id));
    }

    /**
     * Keeps a correction with all that follows from it: the turn, what the markers come to now, and where the places are that
     * people pointed to in evaluations, drafts and coaching. Nobody sees one without the other, and the index learns of it.
     *
     * @param corrected the interaction as it is with it
     * @param state what {@link Store#state} said before the interaction was read
     * @param correction with the number after the last
     * @param verdicts what the markers come to now
     * @param tagger what gave the verdicts
     * @return false, and nothing is written, when the interaction changed since or is gone
     */
    public boolean keep(
            Interaction corrected,
            String state,
            Correction correction,
            List<Verdict> verdicts,
            TaggerProvenance tagger) {
        Consistency.check(corrected, verdicts);
        InteractionId id = corrected.id();
        return database.write(handle -> {
            if (!Retagging.state(handle, id).equals(Optional.of(state))) {
                return false;
            }
            Turn turn = corrected.turns().get(correction.turn());
            CorrectionRows.keepHeard(handle, id, turn.index());
            InteractionRows.update(handle, id, turn);
            CorrectionRows.insert(handle, correction);
            new PointedPlaces(handle).move(correction);
            Changes.note(handle, id, false);
            Retagging.replace(handle, id, verdicts, tagger);
            return true;
        });
    }
}

package earmark.store;

import earmark.model.EarmarkException;
import earmark.score.Evaluation;
import earmark.score.desk.Calibration;
import earmark.score.desk.Draft;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** The kept calibration sessions; see {@link Store#calibrations}. Each step is one transaction. Thread-safe. */
public final class Calibrations {
    private final Database database;
    private final Clock clock;

    Calibrations(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A session by its name. */
    public Optional<Calibration> find(String name) {
        return database.read(handle -> CalibrationRows.find(handle, name));
    }

    /** All sessions, the newest first. */
    public List<Calibration> all() {
        return database.read(CalibrationRows::all);
    }

    /**
     * Keeps a new session, its form being kept already.
     *
     * @throws EarmarkException when there is one of its name
     */
    public Calibration open(Calibration session) {
        return database.write(handle -> {
            if (CalibrationRows.find(handle, session.name()).isPresent()) {
                throw new EarmarkException(session.name(), "there is a session of that name", "give it another");
            }
            CalibrationRows.keep(handle, session);
            return session;
        });
    }

    /**
     * Changes a session; when all may see all answers by that, what was held back becomes evaluations.
     *
     * @param change is given the session as it is kept, and must not ask the store; what it throws changes nothing
     * @throws EarmarkException when there is none of that name
     */
    public Calibration change(String name, UnaryOperator<Calibration> change) {
        return database.write(handle -> {
            Calibration before = found(handle, name);
            Calibration after = change.apply(before);
            CalibrationRows.keep(handle, after);
            if (after.isShown() && !before.isShown()) {
                show(handle, name);
            }
            return after;
        });
    }

    /**
     * Hands a draft of a session in. With the last one that is missing, all become evaluations.
     *
     * @param change is given the draft as it is kept, says what is held back, and must not ask the store; what it throws
     *     changes nothing
     * @return the session then
     * @throws EarmarkException when the draft is gone, or its session does not take it any more
     */
    public Calibration handIn(String draft, UnaryOperator<Draft> change) {
        return database.write(handle -> {
            Draft kept = DraftRows.find(handle, draft)
                    .orElseThrow(() ->
                            EarmarkException.unknown(draft, "there is no such draft", "it may have been thrown away"));
            Calibration session = found(handle, kept.session());
            if (session.isShown()) {
                throw new EarmarkException(
                        draft, "the session " + session.name() + " is closed", "throw the draft away");
            }
            DraftRows.keep(handle, change.apply(kept));
            long handedIn = DraftRows.list(handle, "session", session.name()).stream()
                    .filter(Draft::isHeld)
                    .count();
            if (handedIn < session.wanted()) {
                return session;
            }
            Calibration shown = session.shown(clock.instant(), "");
            CalibrationRows.keep(handle, shown);
            show(handle, session.name());
            return shown;
        });
    }

    private void show(Handle handle, String name) {
        for (Draft draft : DraftRows.list(handle, "session", name)) {
            if (draft.isHeld()) {
                Evaluation evaluation = draft.handedIn();
                EvaluationRows.keep(handle, evaluation, clock.instant());
                Matching.note(handle, evaluation.id(), draft.interaction());
                DraftRows.remove(handle, draft.id());
            }
        }
    }

    private static Calibration found(Handle handle, String name) {
        return CalibrationRows.find(handle, name)
                .orElseThrow(() -> EarmarkException.unknown(
                        name, "there is no such calibration session", "look it up in the list of sessions"));
    }
}

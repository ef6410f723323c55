package earmark.store;

import earmark.model.EarmarkException;
import earmark.score.Evaluation;
import earmark.score.desk.Draft;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The kept drafts of evaluations; see {@link Store#drafts}. Each step is one transaction. Thread-safe. */
public final class Drafts {
    private final Database database;
    private final Clock clock;

    Drafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A draft by its id. */
    public Optional<Draft> find(String id) {
        return database.read(handle -> DraftRows.find(handle, id));
    }

    /** By the time they were opened: of one assessor or, with null, of all. */
    public List<Draft> by(@Nullable String assessor) {
        return database.read(handle ->
                DraftRows.list(handle, assessor == null ? null : "assessor", assessor == null ? "" : assessor));
    }

    /** Those of a calibration session, by the time they were opened. */
    public List<Draft> of(String session) {
        return database.read(handle -> DraftRows.list(handle, "session", session));
    }

    /**
     * Keeps a new draft, its form being kept already, unless there is one like it.
     *
     * @param same whether another draft of the assessor is the same thing
     * @return what is kept: the new one, or the one that was there
     */
    public Draft open(Draft draft, Predicate<Draft> same) {
        return database.write(handle -> {
            Optional<Draft> there = DraftRows.list(handle, "assessor", draft.assessor()).stream()
                    .filter(same)
                    .findFirst();
            if (there.isEmpty()) {
                DraftRows.keep(handle, draft);
            }
            return there.orElse(draft);
        });
    }

    /**
     * Changes a draft.
     *
     * @param change is given the draft as it is kept, and must not ask the store; what it throws changes nothing; an equal one: nothing is written
     * @throws EarmarkException when there is none of that id
     */
    public Draft change(String id, UnaryOperator<Draft> change) {
        return database.write(handle -> {
            Draft before = DraftRows.find(handle, id).orElseThrow(() -> gone(id));
            Draft after = change.apply(before);
            if (!after.equals(before)) {
                DraftRows.keep(handle, after);
            }
            return after;
        });
    }

    /**
     * Makes an evaluation of a draft, which is gone then.
     *
     * @param made is given the draft as it is kept, and must not ask the store; what it throws changes nothing
     * @throws EarmarkException when there is none of that id
     */
    public Evaluation finish(String id, Function<Draft, Evaluation> made) {
        return database.write(handle -> {
            Draft draft = DraftRows.find(handle, id).orElseThrow(() -> gone(id));
            Evaluation evaluation = made.apply(draft);
            EvaluationRows.keep(handle, evaluation, clock.instant());
            Matching.note(handle, evaluation.id(), draft.interaction());
            DraftRows.remove(handle, id);
            return evaluation;
        });
    }

    /**
     * Removes a draft.
     *
     * @param check is given it as it is kept; what it throws changes nothing
     * @throws EarmarkException when there is none of that id
     */
    public void remove(String id, Consumer<Draft> check) {
        database.write(handle -> {
            check.accept(DraftRows.find(handle, id).orElseThrow(() -> gone(id)));
            DraftRows.remove(handle, id);
            return id;
        });
    }

    private static EarmarkException gone(String id) {
        return EarmarkException.unknown(
                id, "there is no such draft", "it may have been handed in; earmark score list shows what was");
    }
}

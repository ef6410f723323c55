package earmark.store;

import earmark.feedback.Appeal;
import earmark.feedback.AppealCase;
import earmark.feedback.CoachingItem;
import earmark.model.EarmarkException;
import earmark.score.Evaluation;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The kept coaching items and appeals; see {@link Store#feedback}. Thread-safe. */
public final class FeedbackLog {
    private final Database database;
    private final Clock clock;

    FeedbackLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Coaching items by due date, of one agent or, with null, of all. */
    public List<CoachingItem> coaching(@Nullable String agent) {
        return database.read(handle -> CoachingRows.list(handle, agent));
    }

    /**
     * Keeps a new item.
     *
     * @param made is given the item's id
     */
    public CoachingItem add(Function<String, CoachingItem> made) {
        return database.write(handle -> {
            CoachingItem item = made.apply(CoachingRows.nextId(handle));
            CoachingRows.keep(handle, item);
            return item;
        });
    }

    /**
     * Takes an item a step further.
     *
     * @throws EarmarkException when there is none of that id
     */
    public CoachingItem change(String id, UnaryOperator<CoachingItem> step) {
        return database.write(handle -> {
            CoachingItem item = CoachingRows.list(handle, null).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> EarmarkException.unknown(
                            id, "there is no such coaching item", "earmark coach list shows what there is"));
            CoachingItem changed = step.apply(item);
            CoachingRows.keep(handle, changed);
            return changed;
        });
    }

    /** Appeals by id, of one evaluation or, with null, of all. */
    public List<Appeal> appeals(@Nullable String evaluation) {
        return database.read(handle -> AppealRows.list(handle, evaluation));
    }

    /** An appeal by its id. */
    public Optional<Appeal> appeal(String id) {
        return appeals(null).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * Takes an appeal a step, with what that does to the evaluation; nobody else can take one in between.
     *
     * @param evaluation id of the evaluation
     * @param step is given everything as it is kept, and must not ask the store; what it throws changes nothing
     * @throws EarmarkException when there is no such evaluation
     */
    public Appeal step(String evaluation, Function<AppealCase, AppealCase.Step> step) {
        return database.write(handle -> {
            Evaluation of = EvaluationRows.find(handle, evaluation)
                    .orElseThrow(() -> EarmarkException.unknown(
                            evaluation, "there is no such evaluation", "earmark score list shows what there is"));
            AppealCase.Step done = step.apply(new AppealCase(of, AppealRows.list(handle, evaluation)));
            AppealRows.keep(handle, done.appeal());
            EvaluationRows.keep(handle, done.evaluation(), clock.instant());
            return done.appeal();
        });
    }
}

package earmark.store;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.FormRef;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The kept forms and evaluations; see {@link Store#scorecards}. Forms never change; evaluations keep every revision.
 * Thread-safe.
 */
public final class Scorecards {
    private final Database database;
    private final Clock clock;

    Scorecards(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps a form.
     *
     * @return {@link KeptAs#NEW} or {@link KeptAs#SAME}
     * @throws EarmarkException when another form is kept under the same version
     */
    public KeptAs keep(Form form) {
        return database.write(handle -> FormRows.keep(handle, form, clock.instant()));
    }

    /** A form as it was kept. */
    public Optional<Form> form(FormRef ref) {
        return database.read(handle -> FormRows.find(handle, ref));
    }

    /** All kept forms, by id and version. */
    public List<FormRef> forms() {
        return database.read(FormRows::all);
    }

    /**
     * Keeps an evaluation, its form being kept already. One of the same id that says something else stays as an earlier
     * revision. What it is matched to is kept too; when it is matched to none, the interaction of its reference is
     * looked for.
     *
     * @return what came of it
     */
    public KeptAs keep(Evaluation evaluation) {
        return keep(List.of(evaluation)).get(0);
    }

    /** Keeps all of these, or, when one cannot be kept, none; see {@link #keep(Evaluation)}. */
    public List<KeptAs> keep(List<Evaluation> evaluations) {
        return database.write(handle -> {
            List<KeptAs> kept = evaluations.stream()
                    .map(evaluation -> {
                        KeptAs as = EvaluationRows.keep(handle, evaluation, clock.instant());
                        InteractionId interaction = evaluation.interaction();
                        if (interaction != null) {
                            Matching.note(handle, evaluation.id(), interaction);
                        }
                        return as;
                    })
                    .toList();
            Matching.run(handle);
            return kept;
        });
    }

    /**
     * Takes an evaluation a step further; nobody else can take one in between.
     *
     * @param step is given the latest revision, says what it becomes, and must not ask the store; what it throws changes nothing
     * @throws EarmarkException when there is none of that id
     */
    public Evaluation change(String id, UnaryOperator<Evaluation> step) {
        return database.write(handle -> {
            Evaluation changed = step.apply(EvaluationRows.find(handle, id)
                    .orElseThrow(() -> EarmarkException.unknown(
                            id, "there is no such evaluation", "earmark score list shows what there is")));
            EvaluationRows.keep(handle, changed, clock.instant());
            return changed;
        });
    }

    /** What changes whenever an evaluation does. Quick. */
    public String state() {
        return database.read(
                handle -> handle.createQuery("SELECT count(*) || ' ' || coalesce(max(saved_at), '') FROM evaluation")
                        .mapTo(String.class)
                        .one());
    }

    /** The latest revision of an evaluation. */
    public Optional<Evaluation> evaluation(String id) {
        return database.read(handle -> EvaluationRows.find(handle, id));
    }

    /** Every revision of an evaluation, the oldest first; the last one counts. */
    public List<Evaluation> revisions(String id) {
        return database.read(handle -> EvaluationRows.revisions(handle, id));
    }

    /** The latest revisions of those meant, by the time they were submitted, those of unknown time last. */
    public List<Evaluation> evaluations(EvaluationFilter filter) {
        return database.read(handle -> EvaluationRows.list(handle, filter));
    }

    /**
     * Which interactions have evaluations or revisions of them that were kept at or after this moment.
     *
     * @param since for example when it was last asked; null for all
     */
    public Set<InteractionId> scoredSince(@Nullable Instant since) {
        return database.read(handle ->
                new HashSet<>(handle.createQuery("SELECT DISTINCT interaction FROM evaluation_match WHERE evaluation IN"
                                + " (SELECT id FROM evaluation WHERE saved_at >= :since)")
                        .bind("since", since == null ? "" : Moments.text(since))
                        .mapTo(String.class)
                        .map(InteractionId::new)
                        .list()));
    }

    /**
     * How many evaluations and revisions of them are kept, and when the last one was.
     *
     * @param revisions only rises
     * @param last null when there is none
     */
    public record Mark(long revisions, @Nullable Instant last) {}

    /** Changes whenever anything of any evaluation does. */
    public Mark mark() {
        return database.read(handle -> handle.createQuery("SELECT count(*), max(saved_at) FROM evaluation")
                .map((row, context) -> new Mark(row.getLong(1), InteractionRows.moment(row.getString(2))))
                .one());
    }

    /** The one kept interaction an assessor calls so. */
    public Optional<InteractionId> interaction(String reference) {
        return database.read(handle -> Matching.of(handle, reference));
    }

    /**
     * Looks once more for the interactions of evaluations that have none, for interactions may come after their scores.
     *
     * @return how many were found
     */
    public int match() {
        return database.write(Matching::run);
    }

    /**
     * Every value a fact of a kept interaction has, for example the ids of people's own systems, or the agents.
     *
     * @param fact its name
     */
    public Set<String> factValues(String fact) {
        return database.read(
                handle -> new TreeSet<>(handle.createQuery("SELECT DISTINCT value FROM fact WHERE name = :name")
                        .bind("name", fact)
                        .mapTo(String.class)
                        .list()));
    }
}

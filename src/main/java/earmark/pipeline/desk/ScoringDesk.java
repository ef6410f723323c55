package earmark.pipeline.desk;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.scores.FillPolicy;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.StateChange;
import earmark.score.desk.Ask;
import earmark.score.desk.Calibration;
import earmark.score.desk.Change;
import earmark.score.desk.Draft;
import earmark.score.desk.DraftAnswer;
import earmark.score.desk.Opening;
import earmark.score.desk.Saved;
import earmark.score.desk.Sheet;
import earmark.store.EvaluationFilter;
import earmark.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a person fills in a scorecard: open, save as often as wanted, hand in. Only the assessor sees and changes a draft.
 * Thread-safe.
 */
public final class ScoringDesk {
    private final Store store;
    private final List<Form> forms;
    private final Clock clock;
    private final DeskMachine machine;
    private final FillPolicy fill;
    private final Sheets sheets = new Sheets();

    /**
     * A desk in a home.
     *
     * @param markers for conditions, and for what the machine would answer
     * @param forms the forms there are, of one id the newest last
     */
    public ScoringDesk(Store store, MarkerPack markers, List<Form> forms, Clock clock) {
        this.store = store;
        this.forms = List.copyOf(forms);
        this.clock = clock;
        machine = new DeskMachine(store, markers, clock);
        fill = new FillPolicy(store, markers.catalog());
    }

    /** The finished forms that are for an interaction, of one id the newest only; the first is taken when none is named. */
    public List<Form> formsFor(InteractionId id) {
        Interaction interaction = interaction(id);
        Map<String, Form> newest = new LinkedHashMap<>();
        forms.stream()
                .filter(form -> !form.draft())
                .forEach(form -> newest.put(form.ref().id(), form));
        return newest.values().stream()
                .filter(form -> machine.fits(form, interaction))
                .toList();
    }

    /**
     * Opens a scorecard, or takes up the assessor's unfinished one of the same interaction, form, kind and session. A live
     * one whose assessor sees the machine's answers is filled in where past blind scores show that it may be; see
     * {@link FillPolicy}. What was filled in is marked as such, and nobody's before the assessor hands it in.
     *
     * @throws EarmarkException when the interaction is not kept, no form is for it, nobody scores, an agent would score
     *     own work as somebody else's or after having been shown a score of it, or the assessor has handed one in already
     */
    public Sheet open(Opening opening) {
        Interaction interaction = interaction(opening.interaction());
        String assessor = opening.assessor().strip();
        String agent = interaction.facts().getOrDefault("agent", "");
        if (assessor.isEmpty() || assessor.equals(Evaluation.MACHINE)) {
            throw new EarmarkException(
                    interaction.id().value(), "'" + assessor + "' is no assessor", "name the person who scores");
        }
        if (assessor.equals(agent) != (opening.kind() == EvaluationKind.SELF) && !agent.isEmpty()) {
            throw new EarmarkException(
                    interaction.id().value(),
                    opening.kind() == EvaluationKind.SELF
                            ? "it is the work of " + agent + ", not of " + assessor
                            : assessor + " would score own work",
                    "agents score their own work as kind 'self', and nobody else does");
        }
        Form form = opening.session().isEmpty()
                ? form(opening.form(), interaction)
                : form(session(opening, assessor).form());
        List<Evaluation> before = scoredBefore(opening, assessor, form);
        refuseTwice(opening, assessor, before);
        refuseAfterRelease(opening, assessor, form);
        store.scorecards().keep(form);
        Instant now = clock.instant();
        var draft = new Draft(
                Evaluation.idOf(List.of(
                        "desk",
                        form.ref().toString(),
                        interaction.id().value(),
                        assessor,
                        opening.kind().name(),
                        opening.session(),
                        now.toString(),
                        String.valueOf(before.size()))),
                1,
                interaction.facts().getOrDefault("id", interaction.id().value()),
                interaction.id(),
                agent,
                assessor,
                opening.kind(),
                opening.samplingReason().strip(),
                form.ref(),
                now,
                null,
                opening.blind() || !opening.session().isEmpty(),
                opening.session(),
                "",
                now,
                filledIn(opening, form, interaction),
                Map.of());
        Draft kept = store.drafts()
                .open(
                        draft,
                        other -> other.interaction().equals(draft.interaction())
                                && other.form().id().equals(draft.form().id())
                                && other.kind() == draft.kind()
                                && other.session().equals(draft.session()));
        return sheets.of(kept, subject(kept, form));
    }

    /** What an assessor has begun, or handed in to a session that is not open yet; the oldest first. */
    public List<Draft> drafts(String assessor) {
        return store.drafts().by(assessor);
    }

    /**
     * A scorecard as it was saved last.
     *
     * @throws EarmarkException when there is no such draft, or it is somebody else's
     */
    public Sheet sheet(String draft, String by) {
        Draft kept = draft(draft);
        checkOwn(kept, by);
        return sheets.of(kept, subject(kept, form(kept.form())));
    }

    /**
     * Saves what was touched. What another window saved since, to other questions, stays; to the same question, nothing of
     * this is kept and both are given back.
     *
     * @param basedOn revision of the draft that was on the screen
     * @throws EarmarkException when there is no such draft, it is somebody else's or handed in, or an answer is none of its
     *     question's; names all that is wrong
     */
    public Saved save(String draft, int basedOn, Change change, String by) {
        Draft before = draft(draft);
        checkOwn(before, by);
        Form form = form(before.form());
        Sheets.Subject subject = subject(before, form);
        Interaction interaction = interaction(before.interaction());
        DraftSave save = DraftSave.read(form, interaction, basedOn, change);
        Draft after = store.drafts().change(draft, kept -> {
            checkOpen(kept, basedOn);
            return save.clashes(kept).isEmpty() ? save.into(kept, subject, clock.instant()) : kept;
        });
        List<String> clashes = save.clashes(after);
        Sheet sheet = sheets.of(after, subject);
        return clashes.isEmpty() ? new Saved.Kept(sheet) : new Saved.Conflict(sheet, clashes, change);
    }

    /**
     * Hands a scorecard in: an evaluation, or, of a calibration session, a draft that is held back.
     *
     * @param basedOn revision of the draft that was on the screen
     * @return its id as an evaluation
     * @throws EarmarkException when there is no such draft, it is somebody else's, it was saved in another window since, or
     *     questions lack an answer; names all of them
     */
    public String submit(String draft, int basedOn, String by) {
        Draft before = draft(draft);
        checkOwn(before, by);
        Sheets.Subject subject = subject(before, form(before.form()));
        if (before.session().isEmpty()) {
            store.drafts().finish(draft, kept -> evaluation(checked(kept, basedOn, subject)));
        } else {
            store.calibrations().handIn(draft, kept -> {
                Sheet sheet = checked(kept, basedOn, subject);
                return kept.held(Sheets.answers(kept, sheet.items()), clock.instant());
            });
        }
        return draft;
    }

    /**
     * Throws a draft away.
     *
     * @throws EarmarkException when there is no such draft, it is somebody else's, or it was handed in
     */
    public void discard(String draft, String by) {
        store.drafts().remove(draft, kept -> {
            checkOwn(kept, by);
            checkOpen(kept, kept.revision());
        });
    }

    private Sheet checked(Draft kept, int basedOn, Sheets.Subject subject) {
        checkOpen(kept, basedOn);
        if (kept.revision() != basedOn) {
            throw new EarmarkException(
                    kept.id(), "it was saved in another window since", "look at it as it is now, and hand in again");
        }
        Sheet sheet = sheets.of(kept, subject);
        if (!sheet.missing().isEmpty()) {
            throw new EarmarkException(sheet.missing());
        }
        return sheet;
    }

    private Evaluation evaluation(Sheet sheet) {
        Draft draft = sheet.draft();
        Evaluation begun = draft.evaluation();
        return begun.with(begun.history(), Sheets.answers(draft, sheet.items()))
                .then(new StateChange(clock.instant(), EvaluationState.SUBMITTED, draft.assessor(), ""));
    }

    private List<DraftAnswer> filledIn(Opening opening, Form form, Interaction interaction) {
        boolean wanted = !opening.blind() && opening.session().isEmpty() && opening.kind() == EvaluationKind.LIVE;
        Set<String> allowed = wanted ? fill.questions(form.ref().id()) : Set.of();
        return allowed.isEmpty()
                ? List.of()
                : machine.answers(form, interaction).values().stream()
                        .filter(answer ->
                                allowed.contains(answer.question()) && answer.value() instanceof AnswerValue.Chosen)
                        .map(DraftAnswer::of)
                        .toList();
    }

    private Calibration session(Opening opening, String assessor) {
        Calibration session = store.calibrations()
                .find(opening.session())
                .orElseThrow(() -> EarmarkException.unknown(
                        opening.session(),
                        "there is no such calibration session",
                        "earmark calibrate status lists them"));
        if (opening.kind() != EvaluationKind.CALIBRATION || session.isShown()) {
            throw new EarmarkException(
                    session.name(),
                    session.isShown() ? "the session is closed" : "scores of a session are of kind calibration",
                    "open another session, or score apart from it");
        }
        if (!session.assessors().contains(assessor) || !session.interactions().contains(opening.interaction())) {
            throw new EarmarkException(
                    session.name(),
                    session.assessors().contains(assessor)
                            ? opening.interaction() + " is not in the session"
                            : assessor + " is not in the session",
                    "earmark calibrate status " + session.name() + " says who scores what");
        }
        return session;
    }

    private List<Evaluation> scoredBefore(Opening opening, String assessor, Form form) {
        return store.scorecards()
                .evaluations(EvaluationFilter.ALL
                        .of(opening.interaction())
                        .by(assessor)
                        .on(form.ref().id())
                        .ofKind(opening.kind()));
    }

    private static void refuseTwice(Opening opening, String assessor, List<Evaluation> before) {
        boolean once = opening.kind() == EvaluationKind.LIVE || opening.kind() == EvaluationKind.SELF;
        before.stream()
                .filter(other -> once && other.state() != EvaluationState.WITHDRAWN)
                .findFirst()
                .ifPresent(other -> {
                    throw new EarmarkException(
                            other.id(),
                            assessor + " has scored it already",
                            "withdraw that one first, or score it again as kind 'audit'");
                });
    }

    /** Who has seen what another gave does not say what he or she would have given. */
    private void refuseAfterRelease(Opening opening, String assessor, Form form) {
        if (opening.kind() != EvaluationKind.SELF) {
            return;
        }
        store
                .scorecards()
                .evaluations(EvaluationFilter.ALL
                        .of(opening.interaction())
                        .about(assessor)
                        .on(form.ref().id())
                        .ofKind(EvaluationKind.LIVE))
                .stream()
                .filter(EvaluationDesk::wasShown)
                .findFirst()
                .ifPresent(shown -> {
                    throw new EarmarkException(
                            shown.id(),
                            "the score by " + shown.assessor() + " was released to " + assessor,
                            "score own work before it is released, or another interaction");
                });
    }

    private static void checkOwn(Draft draft, String by) {
        if (!draft.assessor().equals(by.strip())) {
            throw new EarmarkException(
                    draft.id(), "it is the draft of somebody else", "only the assessor sees and changes it");
        }
    }

    private static void checkOpen(Draft draft, int basedOn) {
        if (draft.isHeld()) {
            throw new EarmarkException(
                    draft.id(), "it was handed in", "it is shown when all have handed in, or the session is closed");
        }
        if (basedOn < 1 || basedOn > draft.revision()) {
            throw new EarmarkException(
                    draft.id(), "it has no revision " + basedOn, "the last one is " + draft.revision());
        }
    }

    private Sheets.Subject subject(Draft draft, Form form) {
        Interaction interaction = interaction(draft.interaction());
        Map<String, Ask> asks = new LinkedHashMap<>();
        form.questions().forEach(question -> asks.put(question.id(), machine.ask(question, interaction)));
        return new Sheets.Subject(form, asks, machine.answers(form, interaction));
    }

    private Form form(String name, Interaction interaction) {
        if (name.isEmpty()) {
            return formsFor(interaction.id()).stream()
                    .findFirst()
                    .orElseThrow(() -> new EarmarkException(
                            interaction.id().value(), "no form is for it", "name one; earmark score forms list"));
        }
        @Nullable FormRef ref = FormRef.parse(name).orElse(null);
        return forms.stream()
                .filter(form ->
                        ref != null ? form.ref().equals(ref) : form.ref().id().equals(name))
                .reduce((one, other) -> other)
                .orElseThrow(() ->
                        EarmarkException.unknown(name, "there is no such form", "earmark score forms list shows them"));
    }

    private Form form(FormRef ref) {
        return store.scorecards()
                .form(ref)
                .orElseThrow(() -> new EarmarkException(
                        ref.toString(), "the form is not kept", "open the scorecard anew, with its form"));
    }

    private Draft draft(String id) {
        return store.drafts().find(id).orElseThrow(() -> unknown(id));
    }

    /** What is said of a draft that is not there. */
    private static EarmarkException unknown(String draft) {
        return EarmarkException.unknown(
                draft, "there is no such draft", "it may have been handed in; earmark score list shows what was");
    }

    private Interaction interaction(InteractionId id) {
        return store.find(id)
                .orElseThrow(() -> new EarmarkException(
                        id.value(), "nothing kept is called so", "earmark list shows what is kept"));
    }
}

package earmark.web.scores;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.pipeline.desk.ScoringDesk;
import earmark.pipeline.queue.WorkQueue;
import earmark.score.EvaluationKind;
import earmark.score.Form;
import earmark.score.Observed;
import earmark.score.Question;
import earmark.score.Remark;
import earmark.score.desk.Change;
import earmark.score.desk.Draft;
import earmark.score.desk.Evidence;
import earmark.score.desk.Given;
import earmark.score.desk.Opening;
import earmark.score.desk.SaidValue;
import earmark.score.desk.Saved;
import earmark.score.desk.Sheet;
import earmark.store.EvaluationFilter;
import earmark.store.Filter;
import earmark.web.Area;
import earmark.web.Body;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards that are being filled in, each by its assessor alone: by who scores those of what he or she sees, by an agent
 * those of the own work, as self-scores and blind. Thread-safe.
 */
public final class SheetsArea implements Area {
    private final Services services;
    private final Desks desks;
    private final WorkQueue queue;

    /** Over what these services keep. */
    public SheetsArea(Services services, Desks desks) {
        this.services = services;
        this.desks = desks;
        queue = services.queue();
    }

    @Override
    public String name() {
        return "sheets";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/sheets", Right.LOOK, this::mine),
                Endpoint.post("/sheets", Right.LOOK, this::open),
                Endpoint.get("/interactions/{id}/scoring", Right.LOOK, this::begun),
                Endpoint.get("/interactions/{id}/heard", Right.LOOK, this::heard),
                Endpoint.get("/sheets/{sheet}", Right.LOOK, this::show),
                Endpoint.put("/sheets/{sheet}", Right.LOOK, this::save),
                Endpoint.post("/sheets/{sheet}/submit", Right.LOOK, this::submit),
                Endpoint.delete("/sheets/{sheet}", Right.LOOK, this::discard));
    }

    /** Reads the forms. */
    @Override
    public void warmUp() {
        services.store().list(Filter.ALL, 1).forEach(newest -> desks.scoring().formsFor(newest.id()));
    }

    private void mine(Context context) {
        context.json(desks.scoring().drafts(name(context)).stream()
                .filter(draft -> services.sight(context).sees(draft.interaction()))
                .map(DraftRow::of)
                .toList());
    }

    /** What there is for who asks: forms, own drafts, own scores. Of others' scores only how many there are. */
    private void begun(Context context) {
        Interaction interaction = services.interaction(context);
        String name = name(context);
        var all = services.store()
                .scorecards()
                .evaluations(EvaluationFilter.ALL.of(interaction.id()).proposed(false));
        List<String> own = all.stream()
                .filter(evaluation -> evaluation.assessor().equals(name))
                .map(evaluation -> evaluation.id())
                .toList();
        context.json(new Begun(
                desks.scoring().formsFor(interaction.id()).stream()
                        .map(FormView::of)
                        .toList(),
                desks.scoring().drafts(name).stream()
                        .filter(draft -> draft.interaction().equals(interaction.id()))
                        .map(DraftRow::of)
                        .toList(),
                own,
                // to an agent it is not told whether somebody has scored
                scoresOthers(context) ? all.size() - own.size() : 0));
    }

    private void heard(Context context) {
        context.json(SheetView.Heard.of(services.interaction(context)));
    }

    /** Marks the task in the queue too; of a calibration session there is none. */
    private void open(Context context) {
        Wanted wanted = Body.of(context, Wanted.class);
        InteractionId id = services.interaction(context, wanted.interaction()).id();
        EvaluationKind kind = of(EvaluationKind.values(), "kind", wanted.kind());
        if (kind != EvaluationKind.SELF && !scoresOthers(context)) {
            throw new Refused(
                    403,
                    new Problem(kind.name().toLowerCase(Locale.ROOT), "you score your own work only", "as kind self"));
        }
        boolean inQueue = kind == EvaluationKind.LIVE && !wanted.despite();
        if (inQueue) {
            queue.refuseHeld(id, name(context));
        }
        Sheet sheet = desks.scoring()
                .open(new Opening(
                        id,
                        wanted.form(),
                        name(context),
                        kind,
                        wanted.samplingReason(),
                        !wanted.seeing(),
                        wanted.session()));
        if (inQueue) {
            // who was refused leaves nothing in the queue
            queue.begin(id, name(context));
        }
        context.json(SheetView.of(sheet));
    }

    private void show(Context context) {
        context.json(SheetView.of(desks.scoring().sheet(sheet(context), name(context))));
    }

    private void save(Context context) {
        Save save = Body.of(context, Save.class);
        ScoringDesk desk = desks.scoring();
        Form form = desk.sheet(sheet(context), name(context)).form();
        Saved saved = desk.save(
                sheet(context),
                save.basedOn(),
                new Change(
                        save.answers().stream()
                                .map(answer -> given(answer, form))
                                .toList(),
                        save.comment()),
                name(context));
        context.json(
                saved instanceof Saved.Conflict conflict
                        ? new Kept(SheetView.of(conflict.sheet()), conflict.questions())
                        : new Kept(SheetView.of(saved.sheet()), List.of()));
    }

    private void submit(Context context) {
        Based based = Body.of(context, Based.class);
        Draft draft = desks.scoring().sheet(sheet(context), name(context)).draft();
        String id = desks.scoring().submit(sheet(context), based.basedOn(), name(context));
        if (draft.kind() == EvaluationKind.LIVE) {
            queue.done(draft.interaction(), name(context));
        }
        context.json(new HandedIn(id));
    }

    private void discard(Context context) {
        Draft draft = desks.scoring().sheet(sheet(context), name(context)).draft();
        desks.scoring().discard(sheet(context), name(context));
        context.json(DraftRow.of(draft));
    }

    private static Given given(Said said, Form form) {
        Question question = form.question(said.question())
                .orElseThrow(() -> Refused.bad(said.question(), "the form has no such question", "open it anew"));
        String value = said.value();
        String remark = said.remark();
        return new Given(
                said.question(),
                value == null || value.isBlank() ? null : SaidValue.of(question, value),
                said.observed().stream().map(SheetsArea::evidence).toList(),
                said.interpretation(),
                said.comment(),
                said.reasons(),
                remark == null ? null : of(Remark.values(), "remark", remark));
    }

    private static Evidence evidence(Seen seen) {
        Integer turn = seen.turn();
        Integer start = seen.start();
        Integer end = seen.end();
        return new Evidence(
                of(Observed.Kind.values(), "kind", seen.kind()),
                turn,
                start == null ? 0 : start,
                end == null ? -1 : end,
                seen.text());
    }

    private static <T extends Enum<T>> T of(T[] all, String what, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new EarmarkException(
                        what + " " + name,
                        "there is none of that name",
                        "one of: "
                                + Arrays.stream(all)
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    /**
     * Of somebody else's one cannot tell that there is one, nor of an interaction that is not seen (any more). Who leads knows
     * who scores what.
     */
    private String sheet(Context context) {
        String id = context.pathParam("sheet");
        return Services.shown(
                        context,
                        services.store().drafts().find(id),
                        draft -> services.sight(context).sees(draft.interaction())
                                && (draft.assessor().equals(name(context))
                                        || Services.viewer(context).role().may(Right.LEAD)),
                        "scorecard",
                        id)
                .id();
    }

    private static boolean scoresOthers(Context context) {
        return Services.viewer(context).role().may(Right.SCORE);
    }

    /** An agent scores under the name that stands in the interactions. */
    private static String name(Context context) {
        return scoresOthers(context)
                ? Services.viewer(context).name()
                : Services.viewer(context).self();
    }

    /** {@code despite}: although somebody else has the task; {@code seeing}: the machine's answers from the start. */
    private record Wanted(
            String interaction,
            String form,
            String kind,
            String samplingReason,
            String session,
            boolean seeing,
            boolean despite) {}

    private record Save(
            int basedOn, List<Said> answers, @Nullable String comment) {}

    private record Said(
            String question,
            @Nullable String value,
            List<Seen> observed,
            String interpretation,
            String comment,
            List<String> reasons,
            @Nullable String remark) {}

    private record Seen(
            String kind,
            @Nullable Integer turn,
            @Nullable Integer start,
            @Nullable Integer end,
            String text) {}

    private record Based(int basedOn) {}

    private record HandedIn(String evaluation) {}

    /** {@code conflicts}: questions to which another window said something else; nothing was kept then. */
    private record Kept(SheetView sheet, List<String> conflicts) {}

    private record Begun(List<FormView> forms, List<DraftRow> drafts, List<String> own, int others) {}

    private record DraftRow(
            String id,
            InteractionId interaction,
            String reference,
            String agent,
            String kind,
            String form,
            String session,
            boolean held,
            Instant savedAt) {
        static DraftRow of(Draft draft) {
            return new DraftRow(
                    draft.id(),
                    draft.interaction(),
                    draft.reference(),
                    draft.agent(),
                    draft.kind().name().toLowerCase(Locale.ROOT),
                    draft.form().toString(),
                    draft.session(),
                    draft.isHeld(),
                    draft.savedAt());
        }
    }
}

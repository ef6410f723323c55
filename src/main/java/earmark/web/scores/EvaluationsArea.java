package earmark.web.scores;

import earmark.feedback.Appeal;
import earmark.feedback.AppealKind;
import earmark.feedback.AppealState;
import earmark.model.Problem;
import earmark.score.Evaluation;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.store.EvaluationFilter;
import earmark.web.Area;
import earmark.web.Asked;
import earmark.web.Body;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Role;
import earmark.web.Services;
import earmark.web.Viewer;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was handed in, and what becomes of it: agents see the own released ones, assessors what they gave. Thread-safe. */
public final class EvaluationsArea implements Area {
    private static final int DAYS = 90;
    private static final int MOST_DAYS = 3_650;

    private final Services services;
    private final Desks desks;

    /** Over what these services keep. */
    public EvaluationsArea(Services services, Desks desks) {
        this.services = services;
        this.desks = desks;
    }

    @Override
    public String name() {
        return "evaluations";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/evaluations", Right.LOOK, this::list),
                Endpoint.get("/evaluations/{evaluation}", Right.LOOK, this::show),
                Endpoint.post("/evaluations/{evaluation}/release", Right.SCORE, this::release),
                Endpoint.post("/evaluations/{evaluation}/acknowledge", Right.LOOK, this::acknowledge),
                Endpoint.post("/evaluations/{evaluation}/close", Right.LEAD, this::close),
                Endpoint.post("/evaluations/{evaluation}/reopen", Right.LEAD, this::reopen),
                Endpoint.post("/evaluations/{evaluation}/withdraw", Right.SCORE, this::withdraw),
                Endpoint.post("/evaluations/{evaluation}/appeals", Right.LOOK, this::appeal),
                Endpoint.get("/appeals", Right.LEAD, this::appeals),
                Endpoint.post("/appeals/{appeal}/reject", Right.LEAD, this::reject),
                Endpoint.post("/appeals/{appeal}/uphold", Right.LEAD, this::uphold),
                Endpoint.post("/appeals/{appeal}/retract", Right.LOOK, this::retract));
    }

    private void list(Context context) {
        Viewer viewer = Services.viewer(context);
        int days = context.queryParamAsClass("days", Integer.class).getOrDefault(DAYS);
        if (days < 1 || days > MOST_DAYS) {
            throw Refused.bad("days", "not between 1 and " + MOST_DAYS, "a number in between");
        }
        Instant from = services.clock().instant().minus(Duration.ofDays(days));
        String agent = Asked.text(context, "agent");
        List<Evaluation> found = viewer.role() == Role.AGENT
                ? desks.evaluations().forAgent(String.valueOf(viewer.agent())).stream()
                        .filter(one -> agent == null || agent.equals(one.agent()))
                        .filter(one -> !Objects.requireNonNullElse(one.submitted(), Instant.MAX)
                                .isBefore(from))
                        .toList()
                : services
                        .store()
                        .scorecards()
                        .evaluations(EvaluationFilter.ALL
                                .proposed(false)
                                .about(agent)
                                .by(viewer.role().may(Right.LEAD) ? null : viewer.name())
                                .between(from, null))
                        .stream()
                        .filter(one -> one.kind() != earmark.score.EvaluationKind.CALIBRATION)
                        .filter(services.sight(context)::sees)
                        .toList();
        Map<String, List<Appeal>> appeals =
                services.store().feedback().appeals(null).stream().collect(Collectors.groupingBy(Appeal::evaluation));
        context.json(found.stream()
                .sorted(Comparator.comparing(
                                Evaluation::submitted, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                        .reversed())
                .flatMap(one ->
                        form(one)
                                .map(form -> EvaluationViews.row(one, form, appeals.getOrDefault(one.id(), List.of())))
                                .stream())
                .toList());
    }

    private void show(Context context) {
        Evaluation evaluation = seen(context);
        Form form = form(evaluation)
                .orElseThrow(() -> Refused.unknown("form", evaluation.form().toString()));
        context.json(EvaluationViews.whole(
                evaluation,
                form,
                services.store().feedback().appeals(evaluation.id()),
                desks.evaluations().selfScores(evaluation).stream()
                        .flatMap(self -> form(self).map(its -> EvaluationViews.row(self, its, List.of())).stream())
                        .toList(),
                self(evaluation),
                desks.evaluations().besideSelf(evaluation).stream()
                        .filter(one -> maySee(one, context))
                        .flatMap(one -> form(one).map(its -> EvaluationViews.row(one, its, List.of())).stream())
                        .toList(),
                desks.law(),
                Services.viewer(context),
                services.clock().instant()));
    }

    /** The newest of the self-scores. */
    private Optional<Evaluation> self(Evaluation evaluation) {
        return desks.evaluations().selfScores(evaluation).stream().reduce((one, newer) -> newer);
    }

    private void release(Context context) {
        Evaluation evaluation = judged(context);
        desks.evaluations().release(evaluation.id(), Services.viewer(context).name(), note(context));
        show(context);
    }

    private void acknowledge(Context context) {
        Evaluation evaluation = seen(context);
        desks.evaluations()
                .acknowledge(evaluation.id(), Services.viewer(context).self(), note(context));
        show(context);
    }

    private void close(Context context) {
        desks.evaluations().close(seen(context).id(), Services.viewer(context).name(), note(context));
        show(context);
    }

    private void reopen(Context context) {
        desks.evaluations().reopen(seen(context).id(), Services.viewer(context).name(), note(context));
        show(context);
    }

    private void withdraw(Context context) {
        desks.evaluations()
                .withdraw(judged(context).id(), Services.viewer(context).name(), note(context));
        show(context);
    }

    private void appeal(Context context) {
        Grounds grounds = Body.of(context, Grounds.class);
        Evaluation evaluation = seen(context);
        Viewer viewer = Services.viewer(context);
        if (!evaluation.agent().equals(viewer.agent()) && !viewer.role().may(Right.LEAD)) {
            throw new Refused(
                    403, new Problem(evaluation.id(), "it is about somebody else", "the agent or a leader appeals"));
        }
        AppealKind kind = grounds.kind().equals("error") ? AppealKind.ERROR : AppealKind.JUDGEMENT;
        if (kind == AppealKind.JUDGEMENT && !grounds.kind().equals("judgement")) {
            throw Refused.bad("kind " + grounds.kind(), "there is none of that name", "error or judgement");
        }
        desks.appeals()
                .make(
                        evaluation.id(),
                        grounds.question(),
                        kind,
                        Services.viewer(context).self(),
                        grounds.why());
        show(context);
    }

    private void appeals(Context context) {
        boolean all = "true".equals(context.queryParam("all"));
        context.json(services.store().feedback().appeals(null).stream()
                .filter(appeal -> all || !appeal.state().isEnd())
                .filter(appeal -> isSeen(appeal, context))
                .map(EvaluationViews.AppealView::of)
                .toList());
    }

    private void reject(Context context) {
        Appeal appeal = desks.appeals()
                .step(
                        appealed(context),
                        AppealState.REJECTED,
                        Services.viewer(context).name(),
                        note(context));
        context.json(EvaluationViews.AppealView.of(appeal));
    }

    private void uphold(Context context) {
        Upheld upheld = Body.of(context, Upheld.class);
        Appeal appeal = desks.appeals()
                .uphold(
                        appealed(context),
                        upheld.answers(),
                        Services.viewer(context).name(),
                        upheld.note(),
                        upheld.mayLower());
        context.json(EvaluationViews.AppealView.of(appeal));
    }

    /** Of an appeal against what one may not see one cannot tell that there is one. */
    private String appealed(Context context) {
        String id = context.pathParam("appeal");
        return Services.shown(
                        context,
                        services.store().feedback().appeal(id),
                        appeal -> isSeen(appeal, context),
                        "appeal",
                        id)
                .id();
    }

    private boolean isSeen(Appeal appeal, Context context) {
        return services.sight(context).isAll()
                || services.store()
                        .scorecards()
                        .evaluation(appeal.evaluation())
                        .filter(one -> maySee(one, context))
                        .isPresent();
    }

    /** Only by whoever made it. */
    private void retract(Context context) {
        String id = context.pathParam("appeal");
        Appeal appeal = Services.shown(
                context,
                services.store().feedback().appeal(id),
                one -> one.by().equals(Services.viewer(context).self()) && isSeen(one, context),
                "appeal",
                id);
        context.json(EvaluationViews.AppealView.of(desks.appeals()
                .step(
                        appeal.id(),
                        AppealState.RETRACTED,
                        Services.viewer(context).self(),
                        note(context))));
    }

    private static String note(Context context) {
        return Body.of(context, Note.class).note();
    }

    /** As {@link #seen}, for who gave it or leads. */
    private Evaluation judged(Context context) {
        Evaluation evaluation = seen(context);
        Viewer viewer = Services.viewer(context);
        if (!evaluation.assessor().equals(viewer.name()) && !viewer.role().may(Right.LEAD)) {
            throw new Refused(
                    403,
                    new Problem(
                            evaluation.id(),
                            evaluation.assessor() + " gave it",
                            "who gave it, or a leader, does that"));
        }
        return evaluation;
    }

    /** Of what one may not see, one cannot tell whether it is there. */
    private Evaluation seen(Context context) {
        String id = context.pathParam("evaluation");
        return Services.shown(
                context,
                services.store().scorecards().evaluation(id).filter(one -> one.state() != EvaluationState.PROPOSED),
                one -> maySee(one, context),
                "score",
                id);
    }

    private boolean maySee(Evaluation evaluation, Context context) {
        Viewer viewer = Services.viewer(context);
        if (viewer.role() == Role.AGENT) {
            return desks.evaluations().forAgent(String.valueOf(viewer.agent())).stream()
                    .anyMatch(one -> one.id().equals(evaluation.id()));
        }
        return services.sight(context).sees(evaluation)
                && (viewer.role().may(Right.LEAD) || evaluation.assessor().equals(viewer.name()));
    }

    private Optional<Form> form(Evaluation evaluation) {
        return services.store().scorecards().form(evaluation.form());
    }

    private record Note(String note) {}

    private record Grounds(String question, String kind, String why) {}

    private record Upheld(Map<String, String> answers, String note, boolean mayLower) {}
}

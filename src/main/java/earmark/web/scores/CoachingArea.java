package earmark.web.scores;

import earmark.feedback.CoachingItem;
import earmark.feedback.CoachingState;
import earmark.feedback.CoachingStep;
import earmark.feedback.Movement;
import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.Problem;
import earmark.pipeline.feedback.Coaching;
import earmark.score.Evaluation;
import earmark.score.EvaluationState;
import earmark.score.Observed;
import earmark.web.Area;
import earmark.web.Asked;
import earmark.web.Body;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import earmark.web.Sight;
import earmark.web.Viewer;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with agents, and whether it moved anything: an agent sees the own, a team leader those of the own teams'
 * agents, or all. Thread-safe.
 */
public final class CoachingArea implements Area {
    private static final int DAYS = 60;

    private final Services services;

    /** Over what these services keep. */
    public CoachingArea(Services services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "coaching";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/coaching", Right.LOOK, this::list),
                Endpoint.post("/coaching", Right.LEAD, this::add),
                Endpoint.get("/coaching/{item}/effect", Right.LOOK, this::effect),
                Endpoint.post("/coaching/{item}/done", Right.LEAD, context -> step(context, CoachingState.DONE)),
                Endpoint.post("/coaching/{item}/drop", Right.LEAD, context -> step(context, CoachingState.DROPPED)));
    }

    private void list(Context context) {
        Viewer viewer = Services.viewer(context);
        boolean leads = viewer.role().may(Right.LEAD);
        if (!leads && viewer.agent() == null) {
            throw new Refused(
                    403, new Problem("coaching", "you lead nobody and take no calls", "a team leader sees all of it"));
        }
        String asked = Asked.text(context, "agent");
        String agent = leads ? asked : viewer.agent();
        LocalDate today = today();
        Sight sight = services.sight(context);
        context.json(services.store().feedback().coaching(agent).stream()
                .filter(item -> sight.seesAgent(item.agent()))
                .filter(item -> asked == null || asked.equals(item.agent()))
                .map(item -> View.of(item, today, sight))
                .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                services.clock().instant(), services.settings().timeZone());
    }

    private void add(Context context) {
        New wanted = Body.of(context, New.class);
        if (wanted.agent().isBlank()
                || wanted.about().isBlank()
                || wanted.owner().isBlank()) {
            throw Refused.bad("coaching", "it needs an agent, what it is about, and an owner", "fill in all three");
        }
        Sight sight = services.sight(context);
        if (!sight.seesAgent(wanted.agent())) {
            throw Refused.bad(
                    "agent " + wanted.agent(), "no agent of your teams is called so", "as in the list of interactions");
        }
        if (!wanted.marker().isBlank()
                && services.pack().catalog().marker(wanted.marker()).isEmpty()) {
            throw Refused.bad(
                    "marker " + wanted.marker(),
                    "there is none of that name",
                    "leave it out, or as in the list of markers");
        }
        LocalDate due = due(wanted.due());
        if (due.isBefore(today())) {
            throw Refused.bad("due " + due, "that day is over", "a day from today on");
        }
        List<Place> places = places(wanted, context);
        var begun = new CoachingStep(
                services.clock().instant(),
                CoachingState.OPEN,
                Services.viewer(context).name(),
                "");
        CoachingItem item = services.store()
                .feedback()
                .add(id -> new CoachingItem(
                        id,
                        wanted.agent(),
                        wanted.marker(),
                        Body.line("about", wanted.about()),
                        Body.line("owner", wanted.owner()),
                        due,
                        places,
                        List.of(begun)));
        context.json(View.of(item, today(), sight));
    }

    private static LocalDate due(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw Refused.bad("due " + written, "not a day", "write it as 2026-12-10");
        }
    }

    /** What the score's answer to the question rests on; nothing where no score is named, or no question of it. */
    private List<Place> places(New wanted, Context context) {
        if (wanted.evaluation().isBlank()) {
            return List.of();
        }
        Evaluation evaluation = Services.shown(
                context,
                services.store()
                        .scorecards()
                        .evaluation(wanted.evaluation())
                        .filter(one -> one.state() != EvaluationState.PROPOSED),
                services.sight(context)::sees,
                "score",
                wanted.evaluation());
        if (!evaluation.agent().equals(wanted.agent())) {
            throw Refused.bad(
                    "score " + evaluation.id(),
                    "it is about " + (evaluation.agent().isEmpty() ? "no agent" : evaluation.agent()) + ", not about "
                            + wanted.agent(),
                    "name a score of the agent who is coached, or none");
        }
        String question = wanted.question();
        if (!question.isBlank() && !hasQuestion(evaluation, question)) {
            throw Refused.bad(
                    "question " + question, "the score's form has no such question", "name one of its form, or none");
        }
        return evaluation.answer(question).stream()
                .flatMap(answer -> answer.observed().stream())
                .map(Observed::place)
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean hasQuestion(Evaluation evaluation, String question) {
        return services.store()
                .scorecards()
                .form(evaluation.form())
                .flatMap(form -> form.question(question))
                .isPresent();
    }

    private void effect(Context context) {
        CoachingItem item = item(context);
        context.json(new Coaching(services.store(), Services.seen(context), DAYS)
                .effect(item)
                .map(CoachingArea::words)
                .orElseGet(() -> new Effect(
                        false,
                        item.marker().isEmpty()
                                ? "no marker stands for it, so that nothing can be counted"
                                : "it has not taken place yet")));
    }

    private static Effect words(Movement moved) {
        return new Effect(true, moved.words());
    }

    private void step(Context context, CoachingState state) {
        String note = Body.of(context, Note.class).note();
        var step = new CoachingStep(
                services.clock().instant(), state, Services.viewer(context).name(), note);
        CoachingItem changed = services.store().feedback().change(item(context).id(), item -> item.then(step));
        context.json(View.of(
                changed,
                LocalDate.ofInstant(
                        services.clock().instant(), services.settings().timeZone()),
                services.sight(context)));
    }

    private CoachingItem item(Context context) {
        String id = context.pathParam("item");
        return Services.shown(
                context,
                services.store().feedback().coaching(null).stream()
                        .filter(item -> item.id().equals(id))
                        .findFirst(),
                item -> services.sight(context).seesAgent(item.agent()),
                "coaching item",
                id);
    }

    private record New(
            String agent, String marker, String about, String owner, String due, String evaluation, String question) {}

    private record Note(String note) {}

    /** {@code counted}: whether there is anything to count. */
    private record Effect(boolean counted, String words) {}

    private record PlaceView(
            InteractionId interaction, int turn, @Nullable Long startMs) {}

    private record View(
            String id,
            String agent,
            String marker,
            String about,
            String owner,
            LocalDate due,
            boolean overdue,
            String state,
            List<PlaceView> places,
            List<EvaluationViews.Step> history) {
        static View of(CoachingItem item, LocalDate today, Sight sight) {
            return new View(
                    item.id(),
                    item.agent(),
                    item.marker(),
                    item.about(),
                    item.owner(),
                    item.due(),
                    item.isOverdue(today),
                    item.state().name().toLowerCase(Locale.ROOT),
                    item.places().stream()
                            .filter(place -> sight.sees(place.interaction()))
                            .map(View::place)
                            .toList(),
                    item.history().stream()
                            .map(step -> new EvaluationViews.Step(
                                    step.at(), step.state().name().toLowerCase(Locale.ROOT), step.by(), step.note()))
                            .toList());
        }

        private static PlaceView place(Place place) {
            var time = place.time();
            return new PlaceView(place.interaction(), place.turn(), time == null ? null : Long.valueOf(time.startMs()));
        }
    }
}

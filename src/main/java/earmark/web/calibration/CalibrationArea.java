package earmark.web.calibration;

import earmark.agree.assessors.CalibrationSession;
import earmark.agree.assessors.QuestionAgreement;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.pipeline.desk.CalibrationDesk;
import earmark.report.CalibrationText;
import earmark.score.desk.Agreed;
import earmark.score.desk.Calibration;
import earmark.score.desk.SaidValue;
import earmark.score.desk.SideBySide;
import earmark.stats.agreement.Estimate;
import earmark.web.Area;
import earmark.web.Body;
import earmark.web.Endpoint;
import earmark.web.Right;
import earmark.web.Scorers;
import earmark.web.Services;
import earmark.web.Viewer;
import earmark.web.scores.AnswerView;
import earmark.web.scores.Desks;
import earmark.web.scores.FormView;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Calibration sessions: whoever takes part sees how far all are, and the answers once they are shown. Thread-safe. */
public final class CalibrationArea implements Area {
    private static final int DRAWS = 1_000;
    private static final long SEED = 1;

    private final Scorers scorers;
    private final Services services;
    private final Desks desks;
    /** Of a session that is shown nothing changes any more but what is agreed. */
    private final Map<String, List<AgreementView>> agreements = new ConcurrentHashMap<>();

    /** Over what these services keep. */
    public CalibrationArea(Services services, Desks desks) {
        this.services = services;
        scorers = new Scorers(services.store());
        this.desks = desks;
    }

    @Override
    public String name() {
        return "calibration";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/calibrations", Right.SCORE, this::list),
                Endpoint.post("/calibrations", Right.LEAD, this::open),
                Endpoint.get("/calibrations/{session}", Right.SCORE, this::show),
                Endpoint.post("/calibrations/{session}/close", Right.LEAD, this::close),
                Endpoint.post("/calibrations/{session}/agree", Right.LEAD, this::agree));
    }

    private void list(Context context) {
        context.json(new All(
                desks.calibrations().sessions().stream()
                        .filter(session -> maySee(session, context))
                        .map(this::head)
                        .toList(),
                forms(),
                Services.viewer(context).role().may(Right.LEAD) ? scorers.all() : List.of()));
    }

    /** Of one id the newest. */
    private List<FormView> forms() {
        Map<String, FormView> newest = new LinkedHashMap<>();
        desks.forms().stream()
                .filter(form -> !form.draft())
                .forEach(form -> newest.put(form.ref().id(), FormView.of(form)));
        return List.copyOf(newest.values());
    }

    private void open(Context context) {
        New wanted = Body.of(context, New.class);
        List<Interaction> interactions = wanted.interactions().stream()
                .map(name -> services.interaction(context, name))
                .toList();
        Calibration session = desks.calibrations()
                .open(
                        Body.line("name", wanted.name()),
                        wanted.form(),
                        interactions.stream().map(Interaction::id).toList(),
                        wanted.assessors().stream()
                                .map(name -> scorers.named(name, interactions))
                                .toList(),
                        scorers.named(wanted.expert(), interactions),
                        Services.viewer(context).name());
        context.json(head(session));
    }

    private void show(Context context) {
        Calibration session = session(context);
        context.json(whole(session));
    }

    private void close(Context context) {
        context.json(whole(desks.calibrations()
                .close(session(context).name(), Services.viewer(context).name())));
    }

    private void agree(Context context) {
        Said said = Body.of(context, Said.class);
        InteractionId id = services.interaction(context, said.interaction()).id();
        context.json(whole(desks.calibrations()
                .agree(
                        session(context).name(),
                        id,
                        said.question(),
                        said.value(),
                        Services.viewer(context).name(),
                        said.why())));
    }

    private Whole whole(Calibration session) {
        CalibrationDesk desk = desks.calibrations();
        if (!session.isShown()) {
            return new Whole(head(session), List.of(), List.of(), List.of());
        }
        SideBySide all = desk.sideBySide(session.name());
        return new Whole(
                head(session),
                all.rows().stream().map(RowView::of).toList(),
                agreements.computeIfAbsent(
                        session.name(),
                        name -> desk.agreement(name, DRAWS, SEED).stream()
                                .map(AgreementView::of)
                                .toList()),
                desk.standings(session.name()).stream().map(StandingView::of).toList());
    }

    private Head head(Calibration session) {
        return new Head(
                session.name(),
                session.form().toString(),
                session.expert(),
                session.openedAt(),
                session.openedBy(),
                session.assessors(),
                session.interactions().stream()
                        .map(id -> new Scored(
                                id,
                                services.store()
                                        .find(id)
                                        .map(kept -> kept.facts().getOrDefault("id", id.value()))
                                        .orElse(id.value())))
                        .toList(),
                session.shownAt(),
                session.shownBy(),
                desks.calibrations().progress(session.name()).stream()
                        .map(one -> new ProgressView(
                                one.assessor(),
                                one.interaction(),
                                one.state().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private Calibration session(Context context) {
        String name = context.pathParam("session");
        return Services.shown(
                context,
                services.store().calibrations().find(name),
                session -> maySee(session, context),
                "calibration session",
                name);
    }

    /** Who leads or takes part, and may see every interaction of it: what all agree on is made of all of them. */
    private boolean maySee(Calibration session, Context context) {
        Viewer viewer = Services.viewer(context);
        return (viewer.role().may(Right.LEAD) || session.assessors().contains(viewer.name()))
                && session.interactions().stream().allMatch(services.sight(context)::sees);
    }

    private record New(String name, String form, List<String> interactions, List<String> assessors, String expert) {}

    private record Said(String interaction, String question, String value, String why) {}

    private record All(List<Head> sessions, List<FormView> forms, List<String> scorers) {}

    private record Scored(InteractionId id, String reference) {}

    private record ProgressView(String assessor, InteractionId interaction, String state) {}

    private record Head(
            String name,
            String form,
            String expert,
            Instant openedAt,
            String openedBy,
            List<String> assessors,
            List<Scored> interactions,
            @Nullable Instant shownAt,
            @Nullable String shownBy,
            List<ProgressView> progress) {}

    private record Whole(
            Head session, List<RowView> rows, List<AgreementView> agreement, List<StandingView> standings) {}

    private record AgreedView(String value, String by, String why, Instant at) {
        static AgreedView of(Agreed agreed) {
            return new AgreedView(agreed.value().words(), agreed.by(), agreed.why(), agreed.at());
        }
    }

    private record RowView(
            InteractionId interaction,
            String reference,
            FormView.QuestionView question,
            List<String> possible,
            Map<String, AnswerView> answers,
            @Nullable AnswerView machine,
            String most,
            boolean unanimous,
            @Nullable AgreedView agreed) {
        static RowView of(SideBySide.Row row) {
            Map<String, AnswerView> answers = new LinkedHashMap<>();
            row.answers().forEach((name, answer) -> answers.put(name, AnswerView.of(answer)));
            var machine = row.machine();
            var agreed = row.agreed();
            return new RowView(
                    row.interaction(),
                    row.reference(),
                    FormView.QuestionView.of(row.question()),
                    SaidValue.answers(row.question()),
                    answers,
                    machine == null ? null : AnswerView.of(machine),
                    row.most(),
                    row.unanimous(),
                    agreed == null ? null : AgreedView.of(agreed));
        }
    }

    /** {@code same}: of two people's answers the share that are the same; null where nothing can be said. */
    private record AgreementView(
            String question,
            @Nullable Double same,
            @Nullable Double low,
            @Nullable Double high,
            int people,
            int interactions,
            String words,
            String figures) {
        static AgreementView of(QuestionAgreement one) {
            Estimate same = one.agreement().get("percent_agreement");
            var ratings = one.agreement().ratings();
            return new AgreementView(
                    one.question(),
                    same.isDefined() ? Double.valueOf(same.value()) : null,
                    same.hasInterval() ? Double.valueOf(same.low()) : null,
                    same.hasInterval() ? Double.valueOf(same.high()) : null,
                    ratings.raters().size(),
                    ratings.paired(),
                    CalibrationText.plain(one),
                    CalibrationText.figures(one));
        }
    }

    private record StandingView(String assessor, int same, int of, double low, double high) {
        static StandingView of(CalibrationSession.Standing one) {
            return new StandingView(
                    one.rater(),
                    one.same(),
                    one.of(),
                    one.interval().low(),
                    one.interval().high());
        }
    }
}

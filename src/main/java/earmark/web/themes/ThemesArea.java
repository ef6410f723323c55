package earmark.web.themes;

import earmark.model.Problem;
import earmark.people.AccessKind;
import earmark.pipeline.themes.KnownDetector;
import earmark.pipeline.themes.ThemeDesk;
import earmark.pipeline.themes.TrendDesk;
import earmark.themes.kept.KeptTheme;
import earmark.themes.kept.ThemeBook;
import earmark.themes.trends.Recommendation;
import earmark.themes.trends.ThemeTrends;
import earmark.web.Area;
import earmark.web.Body;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import earmark.web.Sight;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Themes, their trends, and what people decide about them. Themes are the whole home's: who does not see all sees those with
 * a text of what he or she does see, and does not change them. Thread-safe.
 */
public final class ThemesArea implements Area {
    private static final String GROUP = "team";
    private static final double LEAST_SIMILAR = -1;
    /** How long before and after something was done is looked at. */
    private static final int EFFECT_DAYS = 60;

    private final Services services;
    private final ThemeDesk desk;
    private final TrendDesk trends;
    private final KnownDetector detector;

    /** Over what these services keep. */
    public ThemesArea(Services services) {
        this.services = services;
        desk = ThemeDesk.of(services.store(), services.clock());
        trends = new TrendDesk(services.store(), services.settings().timeZone(), services.clock());
        detector = new KnownDetector(services.store(), trends);
    }

    @Override
    public String name() {
        return "themes";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/themes", Right.ANALYSE, this::list).as(AccessKind.LOOK),
                Endpoint.get("/themes/{theme}", Right.ANALYSE, this::show).as(AccessKind.LOOK),
                Endpoint.post("/themes/run", Right.CHANGE, this::run),
                Endpoint.post("/themes/merge", Right.ANALYSE, this::merge),
                Endpoint.put("/themes/{theme}", Right.ANALYSE, this::rename),
                Endpoint.post("/themes/{theme}/split", Right.ANALYSE, this::split),
                Endpoint.post("/themes/{theme}/dismiss", Right.ANALYSE, this::dismiss),
                Endpoint.post("/themes/{theme}/restore", Right.ANALYSE, this::restore),
                Endpoint.post("/themes/{theme}/recommendations", Right.ANALYSE, this::recommend),
                Endpoint.post("/recommendations/{recommendation}/close", Right.ANALYSE, this::close));
    }

    private void list(Context context) {
        ThemeBook book = book(context);
        Services.about(context, "themes");
        context.json(ThemeViews.all(book, trends(book, context), trends.keptSinceRun(sight(context)::sees)));
    }

    private void show(Context context) {
        ThemeBook book = book(context);
        KeptTheme theme = theme(book, context);
        Services.about(context, "theme " + theme.id());
        context.json(ThemeViews.one(
                book,
                theme,
                trends(book, context),
                trends.recommendations(),
                one -> trends.effect(one, EFFECT_DAYS, sight(context)::sees)));
    }

    private Sight sight(Context context) {
        return services.sight(context);
    }

    /** As who asks sees it. */
    private ThemeBook book(Context context) {
        ThemeBook all = desk.book();
        return sight(context).isAll() ? all : all.among(sight(context)::sees);
    }

    /** What changes themes changes them for all teams. */
    private void refuseWhoSeesSome(Context context) {
        if (!sight(context).isAll()) {
            throw new Refused(
                    403,
                    new Problem(
                            "themes",
                            "they are of all teams, and you see some of them",
                            "ask somebody who sees all; what should be done you may write down"));
        }
    }

    private @Nullable ThemeTrends trends(ThemeBook book, Context context) {
        return book.run() == null
                ? null
                : trends.trends(book, GROUP, detector.error(services.pack().catalog()), sight(context)::sees);
    }

    private void run(Context context) throws IOException {
        desk.run(0, LEAST_SIMILAR);
        context.status(204);
    }

    private void merge(Context context) {
        refuseWhoSeesSome(context);
        Merged asked = Body.of(context, Merged.class);
        desk.merge(asked.themes() == null ? List.of() : asked.themes(), who(context), text(asked.note()));
        context.status(204);
    }

    private void rename(Context context) {
        refuseWhoSeesSome(context);
        theme(book(context), context);
        desk.rename(
                context.pathParam("theme"), text(Body.of(context, Named.class).label()), who(context));
        context.status(204);
    }

    private void split(Context context) {
        refuseWhoSeesSome(context);
        theme(book(context), context);
        Divided asked = Body.of(context, Divided.class);
        desk.split(context.pathParam("theme"), asked.parts(), who(context), text(asked.note()));
        context.status(204);
    }

    private void dismiss(Context context) {
        refuseWhoSeesSome(context);
        theme(book(context), context);
        desk.dismiss(
                context.pathParam("theme"),
                who(context),
                text(Body.of(context, Noted.class).note()));
        context.status(204);
    }

    private void restore(Context context) {
        refuseWhoSeesSome(context);
        theme(book(context), context);
        desk.restore(
                context.pathParam("theme"),
                who(context),
                text(Body.of(context, Noted.class).note()));
        context.status(204);
    }

    private void recommend(Context context) {
        Recommended asked = Body.of(context, Recommended.class);
        theme(book(context), context);
        context.status(201)
                .json(ThemeViews.of(
                        trends.recommend(
                                context.pathParam("theme"),
                                text(asked.finding()),
                                Body.line("owner", text(asked.owner())),
                                day("due", asked.due()),
                                who(context)),
                        Optional.empty()));
    }

    private void close(Context context) {
        Ended asked = Body.of(context, Ended.class);
        Recommendation closed = trends.close(
                recommendation(context),
                asked.done(),
                text(asked.on()).isEmpty() ? null : day("on", asked.on()),
                who(context),
                text(asked.note()));
        context.json(ThemeViews.of(closed, trends.effect(closed, EFFECT_DAYS, sight(context)::sees)));
    }

    private KeptTheme theme(ThemeBook book, Context context) {
        String id = context.pathParam("theme");
        ThemeBook all = desk.book();
        Services.shown(context, Optional.of(id).filter(name -> isIn(all, name)), name -> isIn(book, name), "theme", id);
        return book.theme(book.current(id));
    }

    /** Itself, and what it became. */
    private static boolean isIn(ThemeBook book, String id) {
        List<String> ids = book.themes().stream().map(KeptTheme::id).toList();
        return ids.contains(id) && ids.contains(book.current(id));
    }

    private String recommendation(Context context) {
        String id = context.pathParam("recommendation");
        ThemeBook book = book(context);
        return trends.recommendations().stream()
                .filter(one -> one.id().equals(id) && isIn(book, one.theme()))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("recommendation", id))
                .id();
    }

    private static String who(Context context) {
        return Services.viewer(context).name();
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    private static LocalDate day(String what, @Nullable String sent) {
        try {
            return LocalDate.parse(text(sent));
        } catch (DateTimeException e) {
            throw Refused.bad(what, "not a day: " + text(sent), "write it like 2026-09-01");
        }
    }

    private record Merged(
            @Nullable List<String> themes, @Nullable String note) {}

    private record Named(@Nullable String label) {}

    private record Divided(int parts, @Nullable String note) {}

    private record Noted(@Nullable String note) {}

    private record Recommended(
            @Nullable String finding,
            @Nullable String owner,
            @Nullable String due) {}

    private record Ended(
            boolean done, @Nullable String on, @Nullable String note) {}
}

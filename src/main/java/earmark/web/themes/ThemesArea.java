package earmark.web.themes;

import earmark.people.AccessKind;
import earmark.pipeline.scores.CrossChecking;
import earmark.pipeline.themes.ThemeDesk;
import earmark.pipeline.themes.TrendDesk;
import earmark.themes.kept.KeptTheme;
import earmark.themes.kept.ThemeBook;
import earmark.themes.trends.Recommendation;
import earmark.themes.trends.ThemeTrends;
import earmark.web.Area;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Themes, their trends, and what people decide about them. Thread-safe. */
public final class ThemesArea implements Area {
    private static final String GROUP = "team";
    private static final double LEAST_SIMILAR = -1;
    /** How long before and after something was done is looked at. */
    private static final int EFFECT_DAYS = 60;

    private final Services services;
    private final ThemeDesk desk;
    private final TrendDesk trends;

    /** Over what these services keep. */
    public ThemesArea(Services services) {
        this.services = services;
        desk = ThemeDesk.of(services.store(), services.clock());
        trends = new TrendDesk(services.store(), services.settings().timeZone(), services.clock());
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
        ThemeBook book = desk.book();
        Services.about(context, "themes");
        context.json(ThemeViews.all(book, trends(book), trends.keptSinceRun()));
    }

    private void show(Context context) {
        ThemeBook book = desk.book();
        KeptTheme theme = theme(book, context);
        Services.about(context, "theme " + theme.id());
        context.json(ThemeViews.one(
                book, theme, trends(book), trends.recommendations(), one -> trends.effect(one, EFFECT_DAYS)));
    }

    private @Nullable ThemeTrends trends(ThemeBook book) {
        return book.run() == null
                ? null
                : trends.trends(
                        GROUP,
                        trends.detector(new CrossChecking(
                                services.store(), services.pack().catalog(), Map.of())));
    }

    private void run(Context context) throws IOException {
        desk.run(0, LEAST_SIMILAR);
        context.status(204);
    }

    private void merge(Context context) {
        Merged asked = context.bodyAsClass(Merged.class);
        desk.merge(asked.themes() == null ? List.of() : asked.themes(), who(context), text(asked.note()));
        context.status(204);
    }

    private void rename(Context context) {
        desk.rename(
                context.pathParam("theme"),
                text(context.bodyAsClass(Named.class).label()),
                who(context));
        context.status(204);
    }

    private void split(Context context) {
        Divided asked = context.bodyAsClass(Divided.class);
        desk.split(context.pathParam("theme"), asked.parts(), who(context), text(asked.note()));
        context.status(204);
    }

    private void dismiss(Context context) {
        desk.dismiss(
                context.pathParam("theme"),
                who(context),
                text(context.bodyAsClass(Noted.class).note()));
        context.status(204);
    }

    private void restore(Context context) {
        desk.restore(
                context.pathParam("theme"),
                who(context),
                text(context.bodyAsClass(Noted.class).note()));
        context.status(204);
    }

    private void recommend(Context context) {
        Recommended asked = context.bodyAsClass(Recommended.class);
        context.status(201)
                .json(ThemeViews.of(
                        trends.recommend(
                                context.pathParam("theme"),
                                text(asked.finding()),
                                text(asked.owner()),
                                day("due", asked.due()),
                                who(context)),
                        Optional.empty()));
    }

    private void close(Context context) {
        Ended asked = context.bodyAsClass(Ended.class);
        Recommendation closed = trends.close(
                context.pathParam("recommendation"),
                asked.done(),
                day("on", asked.on()),
                who(context),
                text(asked.note()));
        context.json(ThemeViews.of(closed, trends.effect(closed, EFFECT_DAYS)));
    }

    private static KeptTheme theme(ThemeBook book, Context context) {
        String id = context.pathParam("theme");
        if (book.themes().stream().noneMatch(theme -> theme.id().equals(id))) {
            throw Refused.unknown("theme", id);
        }
        return book.theme(book.current(id));
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

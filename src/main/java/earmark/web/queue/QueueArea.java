package earmark.web.queue;

import earmark.flag.FlagQueue;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.pipeline.queue.QueueFilter;
import earmark.pipeline.queue.QueueProgress;
import earmark.pipeline.queue.QueueRow;
import earmark.pipeline.queue.WorkQueue;
import earmark.sampling.work.Task;
import earmark.sampling.work.WorkState;
import earmark.web.Area;
import earmark.web.Body;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Scorers;
import earmark.web.Services;
import earmark.web.Sight;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to hear and score next. Thread-safe. */
public final class QueueArea implements Area {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final Pattern TASK = Pattern.compile("([0-9a-f]{16})(~2)?");

    private final Services services;
    private final WorkQueue queue;
    private final Scorers scorers;

    /** Over what these services keep. */
    public QueueArea(Services services) {
        this.services = services;
        queue = services.queue();
        scorers = new Scorers(services.store());
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/queue", Right.SCORE, this::page),
                Endpoint.get("/queue/{task}", Right.SCORE, this::show),
                Endpoint.post("/queue/{task}/take", Right.SCORE, this::take),
                Endpoint.post("/queue/{task}/give-back", Right.SCORE, this::giveBack),
                Endpoint.post("/queue/{task}/set-aside", Right.SCORE, this::setAside),
                Endpoint.get("/queue/{task}/scorers", Right.LEAD, this::offer),
                Endpoint.post("/queue/{task}/assign", Right.LEAD, this::assign));
    }

    private void page(Context context) {
        int limit = whole(context, "limit", PAGE, 1, LARGEST_PAGE);
        int offset = whole(context, "offset", 0, 0, Integer.MAX_VALUE);
        Sight sight = services.sight(context);
        QueueProgress progress = sight.isAll()
                ? queue.progress()
                : queue.progress(services.store().ids(Services.seen(context)));
        context.json(QueueViews.page(queue.page(filter(context), offset, limit), offset, progress, sight));
    }

    private void show(Context context) {
        context.json(QueueViews.row(row(context)));
    }

    private void take(Context context) {
        Task task = row(context).item().task();
        queue.take(task, Services.viewer(context).name());
        show(context);
    }

    private void giveBack(Context context) {
        Task task = row(context).item().task();
        var viewer = Services.viewer(context);
        queue.giveBack(task, viewer.name(), viewer.role().may(Right.LEAD));
        show(context);
    }

    private void setAside(Context context) {
        Task task = row(context).item().task();
        queue.setAside(
                task,
                Services.viewer(context).name(),
                Body.of(context, Why.class).why());
        show(context);
    }

    /** Whom it may be given to. */
    private void offer(Context context) {
        InteractionId id = row(context).item().task().interaction();
        context.json(services.store()
                .find(id)
                .map(interaction -> scorers.offered(interaction.facts()))
                .orElse(List.of()));
    }

    private void assign(Context context) {
        Task task = row(context).item().task();
        String assignee = scorers.named(
                Body.of(context, Whom.class).assignee(),
                services.store().find(task.interaction()).stream().toList());
        Services.did(context, "assigned to " + assignee);
        queue.assign(task, assignee, Services.viewer(context).name());
        show(context);
    }

    private QueueRow row(Context context) {
        String name = context.pathParam("task");
        Matcher parts = TASK.matcher(name);
        return Services.shown(
                context,
                parts.matches()
                        ? queue.find(new Task(new InteractionId(parts.group(1)), parts.group(2) == null ? 1 : 2))
                        : java.util.Optional.<QueueRow>empty(),
                row -> services.sight(context).sees(row.item().task().interaction()),
                "task",
                name);
    }

    private static QueueFilter filter(Context context) {
        String queue = context.queryParam("queue");
        return new QueueFilter(
                queue == null ? FlagQueue.RISK : of(FlagQueue.values(), "queue", queue),
                context.queryParams("state").stream()
                        .map(name -> of(WorkState.values(), "state", name))
                        .collect(Collectors.toSet()),
                context.queryParam("team"),
                context.queryParam("agent"),
                medium(context.queryParam("medium")),
                context.queryParam("reason"),
                isTrue(context, "mine") ? Services.viewer(context).name() : null,
                isTrue(context, "unscored"),
                Services.viewer(context).teams());
    }

    private static @Nullable Medium medium(@Nullable String name) {
        return name == null ? null : of(Medium.values(), "medium", name);
    }

    private static boolean isTrue(Context context, String name) {
        return "true".equals(context.queryParam(name));
    }

    private static <T extends Enum<T>> T of(T[] all, String what, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refused.bad(
                        what + " " + name,
                        "there is none of that name",
                        Arrays.stream(all)
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static int whole(Context context, String name, int usual, int least, int most) {
        int value = context.queryParamAsClass(name, Integer.class).getOrDefault(usual);
        if (value < least || value > most) {
            throw Refused.bad(name, "not between " + least + " and " + most, "ask for another part");
        }
        return value;
    }

    private record Why(String why) {}

    private record Whom(String assignee) {}
}

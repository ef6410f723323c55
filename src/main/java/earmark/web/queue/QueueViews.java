package earmark.web.queue;

import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.pipeline.queue.QueuePage;
import earmark.pipeline.queue.QueueProgress;
import earmark.pipeline.queue.QueueReason;
import earmark.pipeline.queue.QueueRow;
import earmark.sampling.work.WorkState;
import earmark.web.Sight;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queue as its page needs it. */
final class QueueViews {
    private static final int MOST_PLACES = 5;
    private static final int SECOND_MS = 1_000;

    private QueueViews() {}

    /** With how far it is known of what is seen. */
    static PageView page(QueuePage page, int offset, QueueProgress progress, Sight sight) {
        Map<String, Integer> states = new TreeMap<>();
        for (WorkState state : WorkState.values()) {
            states.put(lower(state), page.states().getOrDefault(state, 0));
        }
        return new PageView(
                page.rows().stream().map(QueueViews::row).toList(),
                offset,
                page.total(),
                states,
                page.reasons(),
                page.teams(),
                page.agents(),
                progress(progress, sight));
    }

    private static QueueProgress progress(QueueProgress all, Sight sight) {
        return new QueueProgress(all.looked(), all.of(), all.ready(), all.risk(), sight.of(all.problems()));
    }

    static RowView row(QueueRow row) {
        var item = row.item();
        return new RowView(
                item.task().toString(),
                item.task().interaction(),
                item.reference(),
                lower(item.medium()),
                item.startedAt(),
                item.durationMs(),
                item.agent(),
                item.team(),
                item.reasons().stream().map(QueueViews::reason).toList(),
                item.priority(),
                item.task().round() == 2,
                item.scoredBy(),
                lower(row.state()),
                row.assignee(),
                row.since(),
                row.by(),
                row.why());
    }

    private static ReasonView reason(QueueReason reason) {
        Several all = places(reason.places());
        return new ReasonView(
                lower(reason.kind()),
                reason.id(),
                reason.title(),
                reason.because(),
                reason.parts().stream()
                        .map(part -> {
                            Several of = places(part.places());
                            return new PartView(part.because(), of.first(), of.more());
                        })
                        .toList(),
                all.first(),
                all.more());
    }

    private static Several places(List<Place> some) {
        // what is written the same on the page is one place
        Collection<PlaceView> all = some.stream()
                .map(QueueViews::place)
                .collect(Collectors.toMap(
                        QueueViews::written, Function.identity(), (one, other) -> one, LinkedHashMap::new))
                .values();
        List<PlaceView> places = all.stream().limit(MOST_PLACES).toList();
        return new Several(places, all.size() - places.size());
    }

    private static String written(PlaceView place) {
        Long start = place.startMs();
        return start == null ? "turn " + place.turn() : String.valueOf(start / SECOND_MS);
    }

    private static PlaceView place(Place place) {
        var time = place.time();
        return time == null
                ? new PlaceView(place.turn(), null, null)
                : new PlaceView(place.turn(), time.startMs(), time.endMs());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    record PageView(
            List<RowView> rows,
            int offset,
            int total,
            Map<String, Integer> states,
            List<QueuePage.ReasonCount> reasons,
            List<String> teams,
            List<String> agents,
            QueueProgress progress) {}

    record RowView(
            String task,
            InteractionId interaction,
            String reference,
            String medium,
            @Nullable Instant startedAt,
            @Nullable Long durationMs,
            String agent,
            String team,
            List<ReasonView> reasons,
            @Nullable Double priority,
            boolean second,
            List<String> scoredBy,
            String state,
            String assignee,
            @Nullable Instant since,
            String by,
            String why) {}

    /** {@code more}: how many further places there are. */
    record ReasonView(
            String kind,
            String id,
            String title,
            String because,
            List<PartView> parts,
            List<PlaceView> places,
            int more) {}

    /** One of the things that hold. */
    record PartView(String because, List<PlaceView> places, int more) {}

    /** The first of some places, and how many there are besides. */
    private record Several(List<PlaceView> first, int more) {}

    record PlaceView(
            int turn, @Nullable Long startMs, @Nullable Long endMs) {}
}

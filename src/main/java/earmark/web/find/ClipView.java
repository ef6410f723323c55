package earmark.web.find;

import earmark.model.TimeSpan;
import earmark.store.KeptClip;
import earmark.store.Summary;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A clip for the page.
 *
 * @param gone whether its interaction is not kept any more
 * @param heard whether there is a recording to play
 * @param example its turns as a script, the match between {@code <<} and {@code >>}
 */
record ClipView(
        String id,
        String interaction,
        String name,
        boolean gone,
        boolean heard,
        @Nullable Long startMs,
        @Nullable Long endMs,
        @Nullable String agent,
        @Nullable Instant startedAt,
        String query,
        String example,
        @Nullable String rating,
        String note) {
    static ClipView of(KeptClip clip, @Nullable Summary summary) {
        TimeSpan time = clip.time();
        return new ClipView(
                clip.id(),
                clip.interaction().value(),
                clip.name(),
                summary == null,
                summary != null && summary.durationMs() != null && time != null,
                time == null ? null : time.startMs(),
                time == null ? null : time.endMs(),
                summary == null ? null : summary.facts().get("agent"),
                summary == null ? null : summary.startedAt(),
                clip.query(),
                clip.example(),
                clip.rating() == null ? null : clip.rating().name().toLowerCase(Locale.ROOT),
                clip.note());
    }
}

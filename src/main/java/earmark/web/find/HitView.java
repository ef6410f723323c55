package earmark.web.find;

import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.pipeline.meaning.MeaningHit;
import earmark.search.Hit;
import earmark.search.Snippet;
import earmark.store.Summary;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A hit for the page.
 *
 * @param interaction its id
 * @param name what people call that
 * @param heard whether there is a recording to play
 * @param agent whose it is; null when not known
 * @param turn in which turn, from 0
 * @param from first character of the match in the turn
 * @param to one past its last
 * @param startMs where it begins in the recording; null in writing
 * @param endMs where it ends
 * @param before words before it
 * @param match the words
 * @param after words after it
 * @param confidence of a match, in [0, 1]; null for what is only near in meaning
 * @param doubt why it cannot be told; null when it can
 * @param similarity of what is near in meaning: cosine in [-1, 1]; null for a match
 */
public record HitView(
        String interaction,
        String name,
        String medium,
        boolean heard,
        @Nullable Instant startedAt,
        @Nullable String agent,
        @Nullable String team,
        int turn,
        int from,
        int to,
        @Nullable Long startMs,
        @Nullable Long endMs,
        String speaker,
        String before,
        String match,
        String after,
        @Nullable Double confidence,
        @Nullable String doubt,
        @Nullable Double similarity) {
    /** Of a hit and its interaction. */
    public static HitView of(Hit hit, Summary summary) {
        return of(summary, hit.place(), hit.speaker(), hit.snippet(), hit.confidence(), hit.doubt(), null);
    }

    /** Of what is near in meaning and its interaction. */
    static HitView of(MeaningHit hit, Summary summary) {
        return of(summary, hit.place(), hit.speaker(), hit.snippet(), null, null, hit.similarity());
    }

    private static HitView of(
            Summary summary,
            Place place,
            Speaker speaker,
            Snippet snippet,
            @Nullable Double confidence,
            @Nullable String doubt,
            @Nullable Double similarity) {
        TextSpan match = snippet.match();
        TimeSpan time = place.time();
        return new HitView(
                summary.id().value(),
                summary.facts().getOrDefault("id", summary.source()),
                summary.medium().name().toLowerCase(Locale.ROOT),
                summary.durationMs() != null && time != null,
                summary.startedAt(),
                summary.facts().get("agent"),
                summary.facts().get("team"),
                place.turn(),
                place.at().start(),
                place.at().end(),
                time == null ? null : time.startMs(),
                time == null ? null : time.endMs(),
                speaker.name().toLowerCase(Locale.ROOT),
                (snippet.cutBefore() ? "… " : "") + snippet.text().substring(0, match.start()),
                snippet.matched(),
                snippet.text().substring(match.end()) + (snippet.cutAfter() ? " …" : ""),
                confidence,
                doubt,
                similarity);
    }
}

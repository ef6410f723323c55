package earmark.markers.measure;

import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds holds. A hold runs from the end of the request to the begin of the return, when nobody speaks for most of that
 * time; without a return, to the end of a long silence that follows the request soon. Music is no speech: it was taken
 * out of the voice where the sound was read.
 *
 * @param silenceMs a silence from this length on is a hold after a request, without a return too
 * @param soonMs it must begin so soon after the request
 * @param longestMs a return that comes later is no return from this hold
 */
public record Holds(long silenceMs, long soonMs, long longestMs) {
    /** The constants of {@code methods.md} 2.2; the last two are ours. */
    public static final Holds USUAL = new Holds(8_000, 10_000, 1_800_000);

    /** A cough or a click does not end a silence. */
    private static final long NOISE_MS = 700;

    /**
     * All holds.
     *
     * @param activity who was active when
     * @param requests when a hold was asked for or announced, in order
     * @param returns when the agent came back, in order
     * @return in order, apart from each other
     */
    public List<TimeSpan> find(Activity activity, List<TimeSpan> requests, List<TimeSpan> returns) {
        List<TimeSpan> speech = activity.all().stream()
                .filter(span -> span.lengthMs() >= NOISE_MS)
                .toList();
        var holds = new ArrayList<TimeSpan>();
        long heldToMs = 0;
        for (int i = 0; i < requests.size(); i++) {
            long fromMs = requests.get(i).endMs();
            if (fromMs < heldToMs) {
                continue;
            }
            Optional<TimeSpan> hold =
                    returned(fromMs, returns, speech).or(() -> silent(fromMs, speech, activity.durationMs()));
            if (hold.isPresent()) {
                holds.add(hold.get());
                heldToMs = hold.get().endMs();
            }
        }
        return holds;
    }

    private Optional<TimeSpan> returned(long fromMs, List<TimeSpan> returns, List<TimeSpan> speech) {
        return returns.stream()
                .filter(back -> back.startMs() > fromMs && back.startMs() - fromMs <= longestMs)
                .findFirst()
                .map(back -> new TimeSpan(fromMs, back.startMs()))
                .filter(hold -> Stretches.insideMs(hold, speech) * 2 <= hold.lengthMs() && hold.lengthMs() >= 1000);
    }

    private Optional<TimeSpan> silent(long fromMs, List<TimeSpan> speech, long durationMs) {
        long quietFromMs = fromMs;
        for (TimeSpan span : speech) {
            if (span.endMs() <= fromMs) {
                continue;
            }
            long quietMs = span.startMs() - quietFromMs;
            if (quietMs >= silenceMs) {
                return quietFromMs - fromMs <= soonMs
                        ? Optional.of(new TimeSpan(fromMs, span.startMs()))
                        : Optional.empty();
            }
            quietFromMs = Math.max(quietFromMs, span.endMs());
        }
        return durationMs - quietFromMs >= silenceMs && quietFromMs - fromMs <= soonMs
                ? Optional.of(new TimeSpan(fromMs, durationMs))
                : Optional.empty();
    }
}

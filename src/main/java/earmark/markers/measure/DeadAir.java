package earmark.markers.measure;

import earmark.model.TimeSpan;
import java.util.List;

/** Silences in which nobody speaks. Thread-safe. */
public final class DeadAir {
    /** So long a silence is dead air, in milliseconds ({@code methods.md} 2.2, the warning). */
    public static final long LEAST_MS = 5_000;

    private DeadAir() {}

    /**
     * Silences outside holds, between the first and the last speech: a recording may begin before the call and end
     * after it.
     *
     * @param activity who was active when
     * @param holds announced holds, in order and apart
     * @param leastMs how long one must be
     */
    public static List<TimeSpan> find(Activity activity, List<TimeSpan> holds, long leastMs) {
        return Stretches.without(Stretches.between(activity.all()), holds).stream()
                .filter(silence -> silence.lengthMs() >= leastMs)
                .toList();
    }
}

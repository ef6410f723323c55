package earmark.markers.measure;

import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The longest that one side speaks without another side's word. Thread-safe. */
public final class Monologue {
    private Monologue() {}

    /**
     * The longest.
     *
     * @param activity who was active when
     * @param whose the side
     * @param backchannel stretches of the other side that interrupt nothing, such as "mm"
     * @return from its first to its last speech, pauses included; empty when the side never speaks
     */
    public static Optional<TimeSpan> longest(
            Activity activity, Predicate<Speaker> whose, BiPredicate<Speaker, TimeSpan> backchannel) {
        var others = new ArrayList<TimeSpan>();
        for (Activity.Track track : activity.tracks()) {
            if (!whose.test(track.speaker())) {
                track.active().stream()
                        .filter(span -> !backchannel.test(track.speaker(), span))
                        .forEach(others::add);
            }
        }
        List<TimeSpan> talk = Stretches.union(others, 0);
        var runs = new ArrayList<TimeSpan>();
        for (TimeSpan span : Stretches.without(activity.of(whose), talk)) {
            int last = runs.size() - 1;
            boolean goesOn = last >= 0 && Stretches.insideMs(gap(runs.get(last), span), talk) == 0;
            if (goesOn) {
                runs.set(last, new TimeSpan(runs.get(last).startMs(), span.endMs()));
            } else {
                runs.add(span);
            }
        }
        return runs.stream()
                .max(Comparator.comparingLong(TimeSpan::lengthMs)
                        .thenComparing(
                                Comparator.comparingLong(TimeSpan::startMs).reversed()));
    }

    private static TimeSpan gap(TimeSpan before, TimeSpan after) {
        long fromMs = before.endMs();
        long toMs = after.startMs();
        return new TimeSpan(fromMs, toMs);
    }
}

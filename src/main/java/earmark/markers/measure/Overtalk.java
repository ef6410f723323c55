package earmark.markers.measure;

import earmark.markers.measure.Activity.Track;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Two sides speaking at once.
 *
 * @param at when
 * @param culprit who began to speak while the other did; {@link Speaker#UNKNOWN} when both began at once
 * @param other who was speaking
 */
public record Overtalk(TimeSpan at, Speaker culprit, Speaker other) {
    /** So long an overlap is overtalk, in milliseconds ({@code methods.md} 2.2). */
    public static final long LEAST_MS = 500;

    private static final Comparator<Overtalk> IN_ORDER =
            Comparator.comparingLong(overtalk -> overtalk.at().startMs());

    /**
     * All of it.
     *
     * @param activity who was active when
     * @param leastMs how long an overlap must be
     * @param backchannel whether a stretch of a speaker's activity is only a sign of listening, such as "mm"
     */
    public static List<Overtalk> find(Activity activity, long leastMs, BiPredicate<Speaker, TimeSpan> backchannel) {
        var found = new ArrayList<Overtalk>();
        pairs(
                activity,
                (one, two) -> common(one.active(), two.active(), leastMs, (first, second, both) -> {
                    if (!backchannel.test(one.speaker(), first) && !backchannel.test(two.speaker(), second)) {
                        found.add(of(both, one.speaker(), first, two.speaker(), second));
                    }
                }));
        found.sort(IN_ORDER);
        return found;
    }

    /** Where there may have been some: where one channel was lost while the other was active or lost too. */
    public static List<TimeSpan> possible(Activity activity, long leastMs) {
        var found = new ArrayList<TimeSpan>();
        pairs(activity, (one, two) -> {
            common(one.lost(), two.active(), leastMs, (first, second, both) -> found.add(both));
            common(one.active(), two.lost(), leastMs, (first, second, both) -> found.add(both));
            common(one.lost(), two.lost(), leastMs, (first, second, both) -> found.add(both));
        });
        return Stretches.union(found, 0);
    }

    private static Overtalk of(TimeSpan both, Speaker one, TimeSpan first, Speaker two, TimeSpan second) {
        if (first.startMs() == second.startMs()) {
            return new Overtalk(both, Speaker.UNKNOWN, Speaker.UNKNOWN);
        }
        boolean secondLater = second.startMs() > first.startMs();
        return new Overtalk(both, secondLater ? two : one, secondLater ? one : two);
    }

    private interface Tracks {
        void at(Track one, Track two);
    }

    private static void pairs(Activity activity, Tracks pair) {
        List<Track> tracks = activity.tracks();
        for (int i = 0; i < tracks.size(); i++) {
            for (int j = i + 1; j < tracks.size(); j++) {
                pair.at(tracks.get(i), tracks.get(j));
            }
        }
    }

    private interface Pair {
        void at(TimeSpan first, TimeSpan second, TimeSpan both);
    }

    private static void common(List<TimeSpan> some, List<TimeSpan> others, long leastMs, Pair pair) {
        int i = 0;
        int j = 0;
        while (i < some.size() && j < others.size()) {
            TimeSpan one = some.get(i);
            TimeSpan other = others.get(j);
            long startMs = Math.max(one.startMs(), other.startMs());
            long endMs = Math.min(one.endMs(), other.endMs());
            if (endMs - startMs >= leastMs) {
                pair.at(one, other, new TimeSpan(startMs, endMs));
            }
            if (one.endMs() < other.endMs()) {
                i++;
            } else {
                j++;
            }
        }
    }
}

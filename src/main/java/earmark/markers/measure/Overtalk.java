package earmark.markers.measure;

import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Two sides speaking at once.
 *
 * @param at when
 * @param culprit who began to speak while the other did
 * @param other who was speaking
 */
public record Overtalk(TimeSpan at, Speaker culprit, Speaker other) {
    /** So long an overlap is overtalk, in milliseconds ({@code methods.md} 2.2). */
    public static final long LEAST_MS = 500;

    /**
     * All of it.
     *
     * @param activity who was active when
     * @param leastMs how long an overlap must be
     * @param backchannel whether a stretch of a speaker's activity is only a sign of listening, such as "mm"
     */
    public static List<Overtalk> find(Activity activity, long leastMs, BiPredicate<Speaker, TimeSpan> backchannel) {
        var found = new ArrayList<Overtalk>();
        List<Map.Entry<Speaker, List<TimeSpan>>> sides =
                List.copyOf(activity.bySpeaker().entrySet());
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                Speaker one = sides.get(i).getKey();
                Speaker two = sides.get(j).getKey();
                common(sides.get(i).getValue(), sides.get(j).getValue(), leastMs, (first, second, both) -> {
                    if (!backchannel.test(one, first) && !backchannel.test(two, second)) {
                        boolean secondLater = second.startMs() >= first.startMs();
                        found.add(new Overtalk(both, secondLater ? two : one, secondLater ? one : two));
                    }
                });
            }
        }
        found.sort(Comparator.comparingLong(overtalk -> overtalk.at().startMs()));
        return found;
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

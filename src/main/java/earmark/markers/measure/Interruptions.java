package earmark.markers.measure;

import earmark.markers.measure.Activity.Track;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds interruptions: one side begins while the other speaks, the other stops soon, the one goes on.
 *
 * @param overlapMs it begins at least so long before the other's end
 * @param stopsMs the other stops within this time
 * @param goesOnMs it goes on at least so long after that
 */
public record Interruptions(long overlapMs, long stopsMs, long goesOnMs) {
    /** The constants of {@code methods.md} 2.2. */
    public static final Interruptions USUAL = new Interruptions(300, 1_000, 1_000);

    /** All of them, by the one who interrupts; {@code at} is the time that both speak. */
    public List<Overtalk> find(Activity activity) {
        var found = new ArrayList<Overtalk>();
        List<Track> tracks = activity.tracks();
        for (int i = 0; i < tracks.size(); i++) {
            for (int j = 0; j < tracks.size(); j++) {
                if (i != j) {
                    find(tracks.get(i), tracks.get(j), found);
                }
            }
        }
        found.sort(Comparator.comparingLong(one -> one.at().startMs()));
        return found;
    }

    private void find(Track by, Track of, List<Overtalk> found) {
        List<TimeSpan> others = of.active();
        int j = 0;
        for (TimeSpan one : by.active()) {
            while (j < others.size() && others.get(j).endMs() <= one.startMs()) {
                j++;
            }
            if (j < others.size()) {
                TimeSpan stopped = others.get(j);
                boolean during = stopped.startMs() < one.startMs() && stopped.endMs() - one.startMs() >= overlapMs;
                boolean stops = stopped.endMs() - one.startMs() <= stopsMs;
                if (during && stops && one.endMs() - stopped.endMs() >= goesOnMs) {
                    var both = new TimeSpan(one.startMs(), stopped.endMs());
                    found.add(new Overtalk(both, by.speaker(), of.speaker()));
                }
            }
        }
    }
}

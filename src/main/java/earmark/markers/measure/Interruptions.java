package earmark.markers.measure;

import earmark.model.Speaker;
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
        activity.bySpeaker()
                .forEach((speaker, spans) -> activity.bySpeaker().forEach((other, others) -> {
                    if (speaker != other) {
                        find(speaker, spans, other, others, found);
                    }
                }));
        found.sort(Comparator.comparingLong(one -> one.at().startMs()));
        return found;
    }

    private void find(
            Speaker speaker, List<TimeSpan> spans, Speaker other, List<TimeSpan> others, List<Overtalk> found) {
        int j = 0;
        for (TimeSpan one : spans) {
            while (j < others.size() && others.get(j).endMs() <= one.startMs()) {
                j++;
            }
            if (j < others.size()) {
                TimeSpan stopped = others.get(j);
                boolean during = stopped.startMs() < one.startMs() && stopped.endMs() - one.startMs() >= overlapMs;
                boolean stops = stopped.endMs() - one.startMs() <= stopsMs;
                if (during && stops && one.endMs() - stopped.endMs() >= goesOnMs) {
                    found.add(new Overtalk(new TimeSpan(one.startMs(), stopped.endMs()), speaker, other));
                }
            }
        }
    }
}

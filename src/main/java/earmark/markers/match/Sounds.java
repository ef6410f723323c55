package earmark.markers.match;

import earmark.markers.Heard;
import earmark.markers.Heard.Kind;
import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.measure.Activity;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what was measured in the sound, as places between words. Immutable. */
final class Sounds implements Finder {
    static final String NO_SOUND = "needs sound, and none was measured";
    static final String ONE_CHANNEL = "needs each side on a channel of its own";

    private final Heard node;
    private final Occurrences occurrences;

    Sounds(Heard node, Occurrences occurrences) {
        this.node = node;
        this.occurrences = occurrences;
    }

    @Override
    public List<Span> find(TurnView turn, Work work) {
        if (turn.size() == 0) {
            return List.of();
        }
        work.spend(1);
        Optional<Activity> activity = Activity.of(work.reading.interaction).filter(Activity::measured);
        if (activity.isEmpty()) {
            return List.of(new Span(turn.size(), turn.size(), 1, NO_SOUND));
        }
        if (!hasItsChannels(activity.get())) {
            return List.of(new Span(turn.size(), turn.size(), 1, ONE_CHANNEL));
        }
        Map<Integer, List<Span>> found = work.reading.memory.once(this, key -> placed(work.reading, activity.get()));
        List<Span> spans = found.getOrDefault(turn.turn.index(), List.of());
        work.spend((long) Work.SPAN * spans.size());
        return spans;
    }

    private boolean hasItsChannels(Activity activity) {
        boolean pairs = node.kind() == Kind.OVERTALK || node.kind() == Kind.INTERRUPTION;
        boolean oneSided = node.by() != Side.ANY
                && activity.tracks().stream().noneMatch(track -> node.by().fit(track.speaker()) == Fit.YES);
        return !oneSided && !(pairs && activity.channels() < 2);
    }

    private Map<Integer, List<Span>> placed(Reading reading, Activity activity) {
        var found = new TreeMap<Integer, List<Span>>();
        occurrences.of(reading, activity).forEach(occurrence -> place(reading, occurrence, found));
        found.replaceAll((turn, spans) -> Span.distinct(spans));
        return found;
    }

    /**
     * Puts a stretch where a person would look for it: into the turn of whoever did it if one overlaps the stretch, else
     * into the last turn that began before it, else into the first.
     */
    private static void place(Reading reading, Occurrences.Occurrence occurrence, Map<Integer, List<Span>> found) {
        TimeSpan stretch = occurrence.time();
        Speaker by = occurrence.by();
        TurnView best = null;
        for (TurnView turn : Timeline.startedBy(reading, stretch.endMs())) {
            TimeSpan time = turn.turn.time();
            boolean own = by != Speaker.UNKNOWN && turn.turn.speaker() == by && time != null && time.overlaps(stretch);
            boolean before = time != null && time.startMs() <= stretch.startMs();
            if (own || (best == null && before)) {
                best = turn;
            }
            if (own || (by == Speaker.UNKNOWN && before)) {
                break;
            }
        }
        TurnView turn = best == null ? Timeline.first(reading) : best;
        if (turn != null) {
            int at = turn.firstFrom(stretch.startMs());
            var span = new Span(at, at, 1, occurrence.doubt(), Carried.heard(stretch));
            found.computeIfAbsent(turn.turn.index(), index -> new ArrayList<>()).add(span);
        }
    }
}

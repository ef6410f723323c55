package earmark.markers.match;

import earmark.markers.Heard;
import earmark.markers.Heard.Kind;
import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what was measured in the sound, as places between words. Immutable. */
final class Sounds implements Finder {
    static final String NO_SOUND = "needs sound, and none was measured";
    static final String ONE_CHANNEL = "needs each side on a channel of its own";
    private static final String NOT_KNOWN_WHOSE = "measured, but it is not known whose doing it is";
    private static final long BACKCHANNEL_MS = 1_000;

    private final Heard node;
    private final Finder backchannels;
    private final @Nullable Finder announced;

    /**
     * For one term.
     *
     * @param backchannels short words with which people only show that they listen
     * @param announced what announces a hold, if anything does
     */
    Sounds(Heard node, Finder backchannels, @Nullable Finder announced) {
        this.node = node;
        this.backchannels = backchannels;
        this.announced = announced;
    }

    @Override
    public List<Span> find(TurnView turn, Work work) {
        if (turn.size() == 0) {
            return List.of();
        }
        work.spend(1);
        Sound sound = work.reading.interaction.sound();
        if (sound == null) {
            return List.of(new Span(turn.size(), turn.size(), 1, NO_SOUND));
        }
        boolean pairs = node.kind() == Kind.OVERTALK || node.kind() == Kind.INTERRUPTION;
        boolean oneSided = node.by() != Side.ANY
                && sound.voices().stream().noneMatch(voice -> node.by().fit(voice.speaker()) == Fit.YES);
        if (oneSided || (pairs && sound.voices().size() < 2)) {
            return List.of(new Span(turn.size(), turn.size(), 1, ONE_CHANNEL));
        }
        Map<Integer, List<Span>> found = work.reading.memory.once(this, key -> placed(work.reading, sound));
        List<Span> spans = found.getOrDefault(turn.turn.index(), List.of());
        work.spend((long) Work.SPAN * spans.size());
        return spans;
    }

    private Map<Integer, List<Span>> placed(Reading reading, Sound sound) {
        var found = new TreeMap<Integer, List<Span>>();
        switch (node.kind()) {
            case SILENCE -> silences(reading, sound, found);
            case HOLD ->
                new Holds(node, announced)
                        .stretches(reading, sound)
                        .forEach(stretch -> place(reading, stretch, Speaker.UNKNOWN, false, found));
            case OVERTALK, INTERRUPTION -> overtalk(reading, sound, found);
        }
        found.replaceAll((turn, spans) -> Span.distinct(spans));
        return found;
    }

    private void silences(Reading reading, Sound sound, Map<Integer, List<Span>> found) {
        for (TimeSpan silence : Stretches.silences(sound, node.by())) {
            if (silence.lengthMs() >= node.minMs()) {
                place(reading, silence, Speaker.UNKNOWN, false, found);
            }
        }
    }

    private void overtalk(Reading reading, Sound sound, Map<Integer, List<Span>> found) {
        for (Stretches.Both both : Stretches.overtalk(sound)) {
            boolean counts = node.kind() == Kind.INTERRUPTION ? both.isInterruption() : !isBackchannel(both, reading);
            Fit fit = node.by() == Side.ANY ? Fit.YES : node.by().fit(both.by());
            if (counts && both.time().lengthMs() >= node.minMs() && fit != Fit.NO) {
                place(reading, both.time(), both.by(), fit == Fit.MAYBE, found);
            }
        }
    }

    /** Less than a second of nothing but words with which people show that they listen. */
    private boolean isBackchannel(Stretches.Both both, Reading reading) {
        if (both.later().lengthMs() >= BACKCHANNEL_MS) {
            return false;
        }
        for (TurnView turn : Timeline.startedBy(reading, both.later().endMs())) {
            TimeSpan time = turn.turn.time();
            if (time != null && turn.turn.speaker() == both.by() && time.overlaps(both.later())) {
                List<Span> small = turn.known().findFromElsewhere(backchannels, turn, reading);
                for (int i = 0; i < turn.size(); i++) {
                    int token = i;
                    boolean during = turn.startMs[i] < both.later().endMs()
                            && turn.endMs[i] > both.later().startMs();
                    if (during && small.stream().noneMatch(span -> span.from() <= token && token < span.to())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /**
     * Puts a stretch where a person would look for it: into the turn of whoever did it if one overlaps the stretch, else
     * into the last turn that began before it, else into the first.
     */
    private static void place(
            Reading reading, TimeSpan stretch, Speaker by, boolean doubtful, Map<Integer, List<Span>> found) {
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
            int at = 0;
            while (at < turn.size() && turn.startMs[at] < stretch.startMs()) {
                at++;
            }
            var span = new Span(at, at, 1, doubtful ? NOT_KNOWN_WHOSE : null, Carried.heard(stretch));
            found.computeIfAbsent(turn.turn.index(), index -> new ArrayList<>()).add(span);
        }
    }
}

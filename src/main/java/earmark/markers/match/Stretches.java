package earmark.markers.match;

import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Voice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of a recording in which something was measured ({@code methods.md} 2.2). */
final class Stretches {
    /** Who interrupts goes on for so long after the other has stopped. */
    private static final long GOES_ON_MS = 1_000;

    /** Who is interrupted stops within so long. */
    private static final long STOPS_WITHIN_MS = 1_000;

    private Stretches() {}

    /**
     * Two voices at once.
     *
     * @param time in which both are heard
     * @param by whose voice began later
     * @param later all of that voice, without a pause
     * @param earlier all of the other
     */
    record Both(TimeSpan time, Speaker by, TimeSpan later, TimeSpan earlier) {
        boolean isInterruption() {
            return earlier.endMs() - later.startMs() <= STOPS_WITHIN_MS
                    && later.endMs() - earlier.endMs() >= GOES_ON_MS;
        }
    }

    /** When nobody of a side is heard, in order; of {@link Side#ANY} when nobody at all is. */
    static List<TimeSpan> silences(Sound sound, Side side) {
        var active = new ArrayList<TimeSpan>();
        for (Voice voice : sound.voices()) {
            // a channel of which nobody knows whose it is may be theirs: what is silent with it is silent
            if (side.fit(voice.speaker()) != Fit.NO) {
                active.addAll(voice.active());
            }
        }
        active.sort(Comparator.comparingLong(TimeSpan::startMs));
        var silences = new ArrayList<TimeSpan>();
        long heardTo = 0;
        for (TimeSpan span : active) {
            if (span.startMs() > heardTo) {
                silences.add(new TimeSpan(heardTo, span.startMs()));
            }
            heardTo = Math.max(heardTo, span.endMs());
        }
        if (heardTo < sound.durationMs()) {
            silences.add(new TimeSpan(heardTo, sound.durationMs()));
        }
        return silences;
    }

    /** When two channels are heard at once, in order. */
    static List<Both> overtalk(Sound sound) {
        var found = new ArrayList<Both>();
        List<Voice> voices = sound.voices();
        for (int i = 0; i < voices.size(); i++) {
            for (int j = i + 1; j < voices.size(); j++) {
                overtalk(voices.get(i), voices.get(j), found);
            }
        }
        found.sort(Comparator.comparingLong((Both both) -> both.time.startMs())
                .thenComparingLong(both -> both.time.endMs()));
        return found;
    }

    private static void overtalk(Voice one, Voice other, List<Both> found) {
        int i = 0;
        int j = 0;
        while (i < one.active().size() && j < other.active().size()) {
            TimeSpan a = one.active().get(i);
            TimeSpan b = other.active().get(j);
            if (a.overlaps(b)) {
                var time = new TimeSpan(Math.max(a.startMs(), b.startMs()), Math.min(a.endMs(), b.endMs()));
                boolean sameBegin = a.startMs() == b.startMs();
                boolean secondLater = b.startMs() > a.startMs();
                Speaker by = sameBegin ? Speaker.UNKNOWN : secondLater ? other.speaker() : one.speaker();
                found.add(secondLater ? new Both(time, by, b, a) : new Both(time, by, a, b));
            }
            if (a.endMs() <= b.endMs()) {
                i++;
            } else {
                j++;
            }
        }
    }
}

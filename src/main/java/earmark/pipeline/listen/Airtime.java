package earmark.pipeline.listen;

import earmark.audio.Spans;
import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Sound;
import earmark.model.TimeSpan;
import earmark.model.Verdict;
import earmark.model.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who was active when, for painting. All lists are in order, their spans apart.
 *
 * @param durationMs length of the recording
 * @param voices one a channel, with its speech and what of it was lost
 * @param silence nobody speaks, outside holds
 * @param hold the customer waits, as the marker {@value #HOLD} found it
 * @param overtalk two channels or more at once; empty where all are on one channel, where it cannot be told
 */
public record Airtime(
        long durationMs,
        List<Voice> voices,
        List<TimeSpan> silence,
        List<TimeSpan> hold,
        Optional<List<TimeSpan>> overtalk) {
    /** The marker that finds holds. */
    public static final String HOLD = "hold_time";

    /** Copies the lists. */
    public Airtime {
        voices = List.copyOf(voices);
        silence = List.copyOf(silence);
        hold = List.copyOf(hold);
        overtalk = overtalk.map(List::copyOf);
    }

    /** Of a call. */
    public static Airtime of(Sound sound, List<Verdict> verdicts) {
        List<TimeSpan> all = new ArrayList<>();
        List<TimeSpan> both = new ArrayList<>();
        for (Voice voice : sound.voices()) {
            both.addAll(Spans.common(Spans.union(all), voice.active()));
            all.addAll(voice.active());
        }
        List<TimeSpan> hold = holds(verdicts);
        List<TimeSpan> quiet = Spans.between(Spans.union(all), sound.durationMs());
        List<TimeSpan> silence = Spans.common(quiet, Spans.between(hold, sound.durationMs()));
        return new Airtime(
                sound.durationMs(),
                sound.voices(),
                silence,
                hold,
                sound.voices().size() < 2 ? Optional.empty() : Optional.of(Spans.union(both)));
    }

    private static List<TimeSpan> holds(List<Verdict> verdicts) {
        var holds = new ArrayList<TimeSpan>();
        for (Verdict verdict : verdicts) {
            if (verdict.marker().id().equals(HOLD) && verdict.outcome() instanceof Outcome.Present present) {
                for (Finding finding : present.evidence()) {
                    TimeSpan time = finding.place().time();
                    if (time != null) {
                        holds.add(time);
                    }
                }
            }
        }
        return Spans.union(holds);
    }
}

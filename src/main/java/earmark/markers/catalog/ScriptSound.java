package earmark.markers.catalog;

import earmark.markers.measure.Stretches;
import earmark.model.Medium;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Voice;
import earmark.model.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sound of an example: a call in which every speaker has a channel, agent and customer also while they say nothing,
 * and is heard from word to word. Where nobody knows who speaks, all are on one channel. So what a marker looks for in the
 * sound, and that it cannot be told, can be shown by an example.
 */
final class ScriptSound {
    /** As in {@link earmark.markers.measure.Activity}: words with no longer pause between them are one stretch. */
    private static final long PAUSE_MS = 350;

    private ScriptSound() {}

    /**
     * Makes it.
     *
     * @param endMs where the script ends, silences at its end with it
     * @return null for writing
     */
    static @Nullable Sound of(Medium medium, List<Turn> turns, long endMs) {
        if (medium != Medium.CALL) {
            return null;
        }
        boolean oneChannel = turns.stream().anyMatch(turn -> turn.speaker() == Speaker.UNKNOWN);
        Map<Speaker, List<TimeSpan>> heard = new EnumMap<>(Speaker.class);
        if (!oneChannel) {
            heard.put(Speaker.AGENT, new ArrayList<>());
            heard.put(Speaker.CUSTOMER, new ArrayList<>());
        }
        long lastMs = endMs;
        for (Turn turn : turns) {
            Speaker channel = oneChannel ? Speaker.UNKNOWN : turn.speaker();
            List<TimeSpan> times = heard.computeIfAbsent(channel, speaker -> new ArrayList<>());
            for (Word word : turn.words()) {
                TimeSpan time = word.time();
                if (time != null) {
                    times.add(time);
                    lastMs = Math.max(lastMs, time.endMs());
                }
            }
        }
        var voices = new ArrayList<Voice>();
        heard.forEach(
                (speaker, times) -> voices.add(new Voice(voices.size(), speaker, Stretches.union(times, PAUSE_MS))));
        return new Sound(lastMs, voices);
    }
}

package earmark.turns;

import earmark.audio.Spans;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Voice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Who spoke for how long, measured from the sound and not from the words.
 *
 * @param durationMs length of the recording
 * @param talkMs voice a speaker; speakers without a channel are absent
 * @param silenceMs time in which nobody was heard
 * @param longestSilenceMs the longest such stretch
 * @param overtalkMs time in which two speakers or more were heard at once; empty when all are on one channel, where it
 *     cannot be told
 */
public record TalkTimes(
        long durationMs, Map<Speaker, Long> talkMs, long silenceMs, long longestSilenceMs, OptionalLong overtalkMs) {
    /** Copies the map; it iterates in the order of {@link Speaker}. */
    public TalkTimes {
        Map<Speaker, Long> ordered = new EnumMap<>(Speaker.class);
        ordered.putAll(talkMs);
        talkMs = Collections.unmodifiableMap(ordered);
    }

    /** Measures a call. */
    public static TalkTimes of(Sound sound) {
        List<TimeSpan> all = new ArrayList<>();
        List<TimeSpan> both = new ArrayList<>();
        for (Voice voice : sound.voices()) {
            both.addAll(Spans.common(Spans.union(all), voice.active()));
            all.addAll(voice.active());
        }
        List<TimeSpan> silences = Spans.between(Spans.union(all), sound.durationMs());
        return new TalkTimes(
                sound.durationMs(),
                talk(sound),
                Spans.lengthMs(silences),
                silences.stream().mapToLong(TimeSpan::lengthMs).max().orElse(0),
                sound.voices().size() < 2 ? OptionalLong.empty() : OptionalLong.of(Spans.lengthMs(Spans.union(both))));
    }

    private static Map<Speaker, Long> talk(Sound sound) {
        Map<Speaker, List<TimeSpan>> spans = new EnumMap<>(Speaker.class);
        for (Voice voice : sound.voices()) {
            spans.computeIfAbsent(voice.speaker(), speaker -> new ArrayList<>()).addAll(voice.active());
        }
        Map<Speaker, Long> talk = new EnumMap<>(Speaker.class);
        spans.forEach((speaker, active) -> talk.put(speaker, Spans.lengthMs(Spans.union(active))));
        return talk;
    }
}

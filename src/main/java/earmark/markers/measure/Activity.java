package earmark.markers.measure;

import earmark.model.Interaction;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Voice;
import earmark.model.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who was active when. From the voice that was measured in the sound; where there is no sound, from the times of words,
 * which miss what the recogniser missed.
 *
 * @param bySpeaker stretches of speech, in order and apart, in the order of {@link Speaker}
 * @param channels on how many channels; 1: who speaks at once cannot be told
 * @param durationMs length of the recording, or to the end of the last word
 * @param measured whether it was measured in the sound
 */
public record Activity(Map<Speaker, List<TimeSpan>> bySpeaker, int channels, long durationMs, boolean measured) {
    /** Words with no longer pause between them are one stretch, in milliseconds. */
    private static final long PAUSE_MS = 350;

    /** Copies the map. */
    public Activity {
        Map<Speaker, List<TimeSpan>> ordered = new EnumMap<>(Speaker.class);
        bySpeaker.forEach((speaker, spans) -> ordered.put(speaker, List.copyOf(spans)));
        bySpeaker = Collections.unmodifiableMap(ordered);
    }

    /** The activity of an interaction; empty without any times. */
    public static Optional<Activity> of(Interaction interaction) {
        Sound sound = interaction.sound();
        Map<Speaker, List<TimeSpan>> spans = new EnumMap<>(Speaker.class);
        if (sound != null && !sound.voices().isEmpty()) {
            for (Voice voice : sound.voices()) {
                spans.computeIfAbsent(voice.speaker(), speaker -> new ArrayList<>())
                        .addAll(voice.active());
            }
            spans.replaceAll((speaker, all) -> Stretches.union(all, 0));
            return Optional.of(new Activity(spans, sound.voices().size(), sound.durationMs(), true));
        }
        for (Turn turn : interaction.turns()) {
            spans.computeIfAbsent(turn.speaker(), speaker -> new ArrayList<>()).addAll(times(turn));
        }
        spans.values().removeIf(List::isEmpty);
        spans.replaceAll((speaker, all) -> Stretches.union(all, PAUSE_MS));
        long endMs = spans.values().stream()
                .flatMap(List::stream)
                .mapToLong(TimeSpan::endMs)
                .max()
                .orElse(0);
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Activity(spans, spans.size(), endMs, false));
    }

    private static List<TimeSpan> times(Turn turn) {
        var times = new ArrayList<TimeSpan>();
        for (Word word : turn.words()) {
            TimeSpan time = word.time();
            if (time != null) {
                times.add(time);
            }
        }
        TimeSpan whole = turn.time();
        if (times.isEmpty() && whole != null) {
            times.add(whole);
        }
        return times;
    }

    /** When anybody was active. */
    public List<TimeSpan> all() {
        return Stretches.union(bySpeaker.values().stream().flatMap(List::stream).toList(), 0);
    }

    /** When some were active. */
    public List<TimeSpan> of(Predicate<Speaker> whose) {
        return Stretches.union(
                bySpeaker.entrySet().stream()
                        .filter(entry -> whose.test(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .toList(),
                0);
    }
}

package earmark.markers.measure;

import earmark.model.Interaction;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who was active when. From the voice that was measured in the sound; where there is no sound, from the times of words,
 * which miss what the recogniser missed.
 *
 * @param tracks one a channel; without sound one a speaker
 * @param durationMs length of the recording, or to the end of the last word
 * @param measured whether it was measured in the sound
 */
public record Activity(List<Track> tracks, long durationMs, boolean measured) {
    /** Words with no longer pause between them are one stretch, in milliseconds. */
    private static final long PAUSE_MS = 350;

    /**
     * What one channel holds.
     *
     * @param speaker who is on it
     * @param active stretches of speech, in order and apart
     * @param lost stretches that were lost or drowned by noise: nobody knows what was said in them
     */
    public record Track(Speaker speaker, List<TimeSpan> active, List<TimeSpan> lost) {
        /** Copies the stretches. */
        public Track {
            active = List.copyOf(active);
            lost = List.copyOf(lost);
        }

        /** Of a channel of which nothing was lost. */
        public Track(Speaker speaker, List<TimeSpan> active) {
            this(speaker, active, List.of());
        }
    }

    /** Copies the list. */
    public Activity {
        tracks = List.copyOf(tracks);
    }

    /** The activity of an interaction; empty without any times. */
    public static Optional<Activity> of(Interaction interaction) {
        Sound sound = interaction.sound();
        if (sound != null && !sound.voices().isEmpty()) {
            List<Track> tracks = sound.voices().stream()
                    .map(voice -> new Track(voice.speaker(), Stretches.union(voice.active(), 0), voice.lost()))
                    .toList();
            return Optional.of(new Activity(tracks, sound.durationMs(), true));
        }
        Map<Speaker, List<TimeSpan>> spans = new EnumMap<>(Speaker.class);
        for (Turn turn : interaction.turns()) {
            spans.computeIfAbsent(turn.speaker(), speaker -> new ArrayList<>()).addAll(times(turn));
        }
        spans.values().removeIf(List::isEmpty);
        var tracks = new ArrayList<Track>();
        spans.forEach((speaker, all) -> tracks.add(new Track(speaker, Stretches.union(all, PAUSE_MS))));
        long endMs = tracks.stream()
                .flatMap(track -> track.active().stream())
                .mapToLong(TimeSpan::endMs)
                .max()
                .orElse(0);
        return tracks.isEmpty() ? Optional.empty() : Optional.of(new Activity(tracks, endMs, false));
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

    /** On how many channels; 1: who speaks at once cannot be told. */
    public int channels() {
        return tracks.size();
    }

    /** The side whose channel alone was recorded; empty when both were, or share a channel. */
    public Optional<Speaker> onlySide() {
        return measured && tracks.size() == 1 && tracks.get(0).speaker() != Speaker.UNKNOWN
                ? Optional.of(tracks.get(0).speaker())
                : Optional.empty();
    }

    /** Whether somebody was active of whom nobody knows which side's he is. */
    public boolean hasUnknownSpeaker() {
        return tracks.stream()
                .anyMatch(track ->
                        track.speaker() == Speaker.UNKNOWN && !track.active().isEmpty());
    }

    /** When anybody was active, in order and apart. */
    public List<TimeSpan> all() {
        return of(speaker -> true);
    }

    /** When some were active, in order and apart. */
    public List<TimeSpan> of(Predicate<Speaker> whose) {
        return together(whose, false);
    }

    /** What was lost of some, in order and apart: time that several channels lost counts once. */
    public List<TimeSpan> lost(Predicate<Speaker> whose) {
        return together(whose, true);
    }

    private List<TimeSpan> together(Predicate<Speaker> whose, boolean lost) {
        return Stretches.union(
                tracks.stream()
                        .filter(track -> whose.test(track.speaker()))
                        .flatMap(track -> (lost ? track.lost() : track.active()).stream())
                        .toList(),
                0);
    }

    /** When nobody of some was active, in order, from the first sample to the last; what was lost is silent. */
    public List<TimeSpan> silences(Predicate<Speaker> whose) {
        return Stretches.without(List.of(new TimeSpan(0, durationMs)), of(whose));
    }
}

package earmark.audio;

import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When sound of a channel was so loud that its own speaker's voice could have been there without standing out: noise of a
 * street, of a machine, of the line. What was said meanwhile nobody can tell.
 *
 * <p>How loud a speaker is, is known from the sound in which he was understood. Of one who was not understood at all it is
 * supposed that he is at most 20 dB quieter than the loudest of the others, as {@link VoiceActivity} does. Sound covers
 * a voice that would not be 5 dB louder.
 */
public final class Covered {
    /** So long a stretch without a word of a speaker who is understood elsewhere counts, in milliseconds. */
    static final long LEAST_STRETCH_MS = 4_000;
    /**
     * Of a channel on which nothing was understood so much sound counts, in milliseconds, that is neither quieter than a
     * voice on another channel at that time nor its echo.
     */
    static final long LEAST_SOUND_MS = 2_000;
    /** Of a stretch of noise the detector takes less than this share for speech; of music and voices it takes more. */
    static final double MOST_VOICED = 0.5;

    private static final long JOINED_GAP_MS = 240;
    private static final double SPEECH_QUANTILE = 0.8;

    private final List<VoiceTrack> tracks;
    private final List<List<TimeSpan>> understood;

    private Covered(List<VoiceTrack> tracks, List<List<TimeSpan>> understood) {
        this.tracks = tracks;
        this.understood = understood;
    }

    /**
     * Stretches a channel, in order.
     *
     * @param tracks one a channel of one call
     * @param understood as many: when its speaker was understood, in order and apart; none: he never was
     */
    public static List<List<TimeSpan>> of(List<VoiceTrack> tracks, List<List<TimeSpan>> understood) {
        var covered = new Covered(tracks, understood);
        return IntStream.range(0, tracks.size()).mapToObj(covered::of).toList();
    }

    private List<TimeSpan> of(int channel) {
        if (understood.get(channel).isEmpty()) {
            return neverUnderstood(channel);
        }
        VoiceTrack track = tracks.get(channel);
        List<TimeSpan> loud = loud(track, level(channel));
        List<TimeSpan> wordless = Spans.between(understood.get(channel), (long) track.length() * VoiceTrack.FRAME_MS);
        return Spans.common(loud, wordless).stream()
                .filter(span -> span.lengthMs() >= LEAST_STRETCH_MS && voicedShare(track, span) < MOST_VOICED)
                .toList();
    }

    private List<TimeSpan> neverUnderstood(int channel) {
        double others = IntStream.range(0, tracks.size())
                .filter(other -> !understood.get(other).isEmpty())
                .mapToDouble(this::level)
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        double level = others - VoiceActivity.LEVELS_APART_DB;
        List<TimeSpan> loud = loud(tracks.get(channel), level);
        int own = 0;
        for (int frame = 0; frame < tracks.get(channel).length(); frame++) {
            own += tracks.get(channel).levelDb(frame) >= level - VoiceActivity.ABOVE_NOISE_DB
                            && !mayBeHeardThrough(channel, frame)
                    ? 1
                    : 0;
        }
        return (long) own * VoiceTrack.FRAME_MS >= LEAST_SOUND_MS ? loud : List.of();
    }

    /** Whether another channel's voice is louder there, or was just before: its echo may be what is heard. */
    private boolean mayBeHeardThrough(int channel, int frame) {
        double levelDb = tracks.get(channel).levelDb(frame);
        for (int other = 0; other < tracks.size(); other++) {
            VoiceTrack track = tracks.get(other);
            int end = Math.min(track.length(), frame + VoiceActivity.SLACK_FRAMES + 1);
            for (int at = Math.max(0, frame - VoiceActivity.ECHO_FRAMES); other != channel && at < end; at++) {
                if (track.voiced(at) && track.levelDb(at) >= levelDb) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How loud a speaker is where he is understood, in dB of full scale. */
    private double level(int channel) {
        var spoken = new BitSet();
        for (TimeSpan span : understood.get(channel)) {
            spoken.set((int) (span.startMs() / VoiceTrack.FRAME_MS), (int) (span.endMs() / VoiceTrack.FRAME_MS) + 1);
        }
        return Levels.quantile(tracks.get(channel), SPEECH_QUANTILE, spoken::get);
    }

    private static List<TimeSpan> loud(VoiceTrack track, double levelDb) {
        List<TimeSpan> loud = new ArrayList<>();
        for (int frame = 0; frame < track.length(); frame++) {
            if (track.levelDb(frame) >= levelDb - VoiceActivity.ABOVE_NOISE_DB) {
                long startMs = (long) frame * VoiceTrack.FRAME_MS;
                loud.add(new TimeSpan(startMs, startMs + VoiceTrack.FRAME_MS));
            }
        }
        return Spans.joined(loud, JOINED_GAP_MS).stream()
                .filter(span -> span.lengthMs() >= VoiceActivity.LEAST_SPEECH_MS)
                .toList();
    }

    private static double voicedShare(VoiceTrack track, TimeSpan span) {
        int from = (int) (span.startMs() / VoiceTrack.FRAME_MS);
        int to = (int) Math.min(track.length(), span.endMs() / VoiceTrack.FRAME_MS);
        long voiced = IntStream.range(from, to).filter(track::voiced).count();
        return voiced / (double) Math.max(1, to - from);
    }
}

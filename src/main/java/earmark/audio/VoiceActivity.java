package earmark.audio;

import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * When each channel of a call held its own speaker's voice: made from the voice tracks of all channels together.
 *
 * <p>A frame counts when the detector took it for speech, it is not far below the channel's own speech level, it stands
 * above the line's noise, and it is not bleed. Bleed is the other side's voice on this channel, by echo or crosstalk: the
 * other channel is active and this one, both taken relative to their own speech levels, is at least 15 dB quieter. A
 * channel whose only speech is bleed would take that for its speech level; so the level counted from is never more than 20 dB
 * below the other channel's. Frames are then joined over short gaps, and what stays shorter than a syllable is dropped.
 */
public final class VoiceActivity {
    /** Gaps within a phrase that are closed. */
    static final long JOINED_GAP_MS = 240;
    /** What is shorter, once joined, is a click. */
    static final long LEAST_SPEECH_MS = 120;
    /** Speech varies by this much below its own level; crosstalk of good lines lies below it. */
    static final double SPEECH_RANGE_DB = 25;
    /** How far speech must stand above the noise of the line. */
    static final double ABOVE_NOISE_DB = 5;
    /** How much quieter than the other side's voice its bleed is, at least. */
    static final double BLEED_DB = 15;
    /** How far apart the speech levels of two speakers are believed to be. */
    static final double LEVELS_APART_DB = 20;
    /** Echo comes up to this much later than the voice it is of. */
    static final int ECHO_FRAMES = 200 / VoiceTrack.FRAME_MS;
    /** The frames before and after, for two channels are never cut at the same sample. */
    static final int SLACK_FRAMES = 1;

    private static final double SPEECH_QUANTILE = 0.8;
    private static final double NOISE_QUANTILE = 0.1;

    private VoiceActivity() {}

    /**
     * Stretches of speech a channel.
     *
     * @param tracks one a channel of one call, also when the channels come from two files
     */
    public static List<List<TimeSpan>> of(List<VoiceTrack> tracks) {
        double[] levels = levels(tracks);
        List<List<TimeSpan>> active = new ArrayList<>();
        for (int channel = 0; channel < tracks.size(); channel++) {
            active.add(smoothed(own(tracks, levels, channel)));
        }
        return active;
    }

    private static double[] levels(List<VoiceTrack> tracks) {
        double[] own = tracks.stream()
                .mapToDouble(track -> Levels.voicedQuantile(track, SPEECH_QUANTILE))
                .toArray();
        double[] levels = own.clone();
        for (int i = 0; i < own.length; i++) {
            for (double other : own) {
                levels[i] = Math.max(levels[i], other - LEVELS_APART_DB);
            }
        }
        return levels;
    }

    private static boolean[] own(List<VoiceTrack> tracks, double[] levels, int channel) {
        VoiceTrack track = tracks.get(channel);
        double gateDb =
                Math.max(levels[channel] - SPEECH_RANGE_DB, Levels.quantile(track, NOISE_QUANTILE) + ABOVE_NOISE_DB);
        boolean[] own = new boolean[track.length()];
        for (int frame = 0; frame < own.length; frame++) {
            own[frame] =
                    track.voiced(frame) && track.levelDb(frame) >= gateDb && !isBleed(tracks, levels, channel, frame);
        }
        return own;
    }

    private static boolean isBleed(List<VoiceTrack> tracks, double[] levels, int channel, int frame) {
        double quietestDb = tracks.get(channel).levelDb(frame) - levels[channel] + BLEED_DB;
        for (int other = 0; other < tracks.size(); other++) {
            VoiceTrack track = tracks.get(other);
            int end = Math.min(track.length(), frame + SLACK_FRAMES + 1);
            for (int at = Math.max(0, frame - ECHO_FRAMES); other != channel && at < end; at++) {
                if (track.voiced(at) && track.levelDb(at) - levels[other] >= quietestDb) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<TimeSpan> smoothed(boolean[] frames) {
        List<TimeSpan> runs = new ArrayList<>();
        for (int frame = 0; frame < frames.length; frame++) {
            if (frames[frame]) {
                runs.add(new TimeSpan((long) frame * VoiceTrack.FRAME_MS, (frame + 1L) * VoiceTrack.FRAME_MS));
            }
        }
        return Spans.joined(runs, JOINED_GAP_MS).stream()
                .filter(span -> span.lengthMs() >= LEAST_SPEECH_MS)
                .toList();
    }
}

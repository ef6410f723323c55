package earmark.audio;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Loudness of a voice track as a whole. */
final class Levels {
    private Levels() {}

    /** The level that a share of all frames stays at or below, in dB of full scale. */
    static double quantile(VoiceTrack track, double share) {
        return quantile(track, share, frame -> true);
    }

    /** The same among the frames that the detector took for speech. */
    static double voicedQuantile(VoiceTrack track, double share) {
        return quantile(track, share, track::voiced);
    }

    /** The same among some frames. */
    static double quantile(VoiceTrack track, double share, IntPredicate which) {
        return pick(
                IntStream.range(0, track.length())
                        .filter(which)
                        .mapToDouble(track::levelDb)
                        .sorted()
                        .toArray(),
                share);
    }

    private static double pick(double[] sorted, double share) {
        return sorted.length == 0
                ? VoiceTrack.FLOOR_DB
                : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }
}

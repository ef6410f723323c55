package earmark.audio;

import java.util.Arrays;

/**
 * Finds out whether two channels hold the same sound: a recorder that writes one mixed channel twice, by which every
 * word would be heard twice and given to the wrong side.
 */
public final class DualMono {
    /** Two copies differ by a fixed gain and by rounding; two speakers never keep to it. */
    static final double SAME_WITHIN_DB = 1.0;
    /** A copy this much quieter is crosstalk, and its channel a speaker who said nothing. */
    static final double LARGEST_GAIN_DB = 12;
    /** This share of the frames with voice must agree. */
    static final double AGREEING_SHARE = 0.95;
    /** One second of voice is needed to tell. */
    static final int LEAST_FRAMES = 1000 / VoiceTrack.FRAME_MS;

    private DualMono() {}

    /** Whether both tracks are of the same sound. False where there is too little voice to tell. */
    public static boolean same(VoiceTrack one, VoiceTrack other) {
        double[] differences = differences(one, other);
        if (differences.length < LEAST_FRAMES) {
            return false;
        }
        double[] sorted = differences.clone();
        Arrays.sort(sorted);
        double gainDb = sorted[sorted.length / 2];
        long agreeing = Arrays.stream(differences)
                .filter(each -> Math.abs(each - gainDb) <= SAME_WITHIN_DB)
                .count();
        return Math.abs(gainDb) <= LARGEST_GAIN_DB && agreeing >= AGREEING_SHARE * differences.length;
    }

    private static double[] differences(VoiceTrack one, VoiceTrack other) {
        double[] differences = new double[Math.min(one.length(), other.length())];
        int count = 0;
        for (int i = 0; i < differences.length; i++) {
            if (one.voiced(i) || other.voiced(i)) {
                differences[count++] = one.levelDb(i) - other.levelDb(i);
            }
        }
        return Arrays.copyOf(differences, count);
    }
}

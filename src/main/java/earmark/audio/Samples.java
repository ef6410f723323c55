package earmark.audio;

/** Sample arithmetic used in several places. */
public final class Samples {
    private Samples() {}

    /** A sample cut to [-1, 1]; what is no number becomes silence. Float recordings hold anything. */
    public static float inRange(float sample) {
        return Float.isNaN(sample) ? 0 : Math.max(-1, Math.min(1, sample));
    }

    /** A sample in [-1, 1] as 16 bits, rounded; what lies outside is cut off, not wrapped. */
    public static short toShort(float sample) {
        return (short) Math.max(-32768, Math.min(32767, Math.round(sample * 32768f)));
    }
}

package earmark.audio;

import java.util.Arrays;

/**
 * What one channel sounded like, every 20 ms: how loud, and whether the detector took it for speech. The raw material
 * of {@link VoiceActivity}; small enough to keep for hours (360 kB an hour). Immutable, thread-safe.
 */
public final class VoiceTrack {
    /** Length of a frame in milliseconds. */
    public static final int FRAME_MS = 20;
    /** The lowest level told apart, in dB below full scale. */
    public static final double FLOOR_DB = -63.5;

    private static final int VOICED = 0x80;
    private static final double STEP_DB = 0.5;

    private final byte[] frames;

    private VoiceTrack(byte[] frames) {
        this.frames = frames;
    }

    /** From bytes as {@link #toBytes} gives them. */
    public static VoiceTrack of(byte[] bytes) {
        return new VoiceTrack(bytes.clone());
    }

    /** As bytes: the top bit says speech, the others count half decibels below full scale. */
    public byte[] toBytes() {
        return frames.clone();
    }

    /** How many frames there are. */
    public int length() {
        return frames.length;
    }

    /** Whether the detector took a frame for speech. */
    public boolean voiced(int frame) {
        return (frames[frame] & VOICED) != 0;
    }

    /** Root mean square of a frame in dB of full scale, {@link #FLOOR_DB} to 0. */
    public double levelDb(int frame) {
        return -STEP_DB * (frames[frame] & 0x7f);
    }

    static byte encode(boolean voiced, double levelDb) {
        int steps = (int) Math.round(Math.max(0, Math.min(127, -levelDb / STEP_DB)));
        return (byte) (steps | (voiced ? VOICED : 0));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VoiceTrack track && Arrays.equals(frames, track.frames);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(frames);
    }
}

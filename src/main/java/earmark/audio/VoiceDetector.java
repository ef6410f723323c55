package earmark.audio;

/** Tells speech from other sound, frame by frame. The one there is lives in {@code earmark.audio.fvad}. Use from one
 * thread; close it. */
public interface VoiceDetector extends AutoCloseable {
    /** The rate it wants, in Hz. */
    int SAMPLE_RATE_HZ = 8000;
    /** The frame it wants, in samples: 20 ms. */
    int FRAME_SAMPLES = 160;

    /** Whether the next frame sounds like speech. */
    boolean isVoice(short[] frame);

    @Override
    void close();
}

package earmark.audio.fvad;

import earmark.audio.VoiceDetector;
import io.github.givimad.libfvadjni.VoiceActivityDetector;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The voice activity detector of WebRTC, in its strictest mode: line noise must not pass. Use from one thread. */
public final class FvadDetector implements VoiceDetector {
    private final VoiceActivityDetector detector;

    /** Loads the library with the first one. */
    public FvadDetector() {
        try {
            VoiceActivityDetector.loadLibrary();
            detector = VoiceActivityDetector.newInstance();
            detector.setMode(VoiceActivityDetector.Mode.VERY_AGGRESSIVE);
            detector.setSampleRate(VoiceActivityDetector.SampleRate.fromValue(SAMPLE_RATE_HZ));
        } catch (IOException e) {
            throw new UncheckedIOException("voice activity detection is not available on this machine", e);
        }
    }

    @Override
    public boolean isVoice(short[] frame) {
        try {
            return detector.process(frame, FRAME_SAMPLES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        detector.close();
    }
}

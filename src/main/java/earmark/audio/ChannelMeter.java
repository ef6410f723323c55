package earmark.audio;

import java.io.ByteArrayOutputStream;

/** Measures one channel while it is decoded: frames for the voice track, peak, clipping. Use from one thread. */
final class ChannelMeter implements AutoCloseable {
    /** A sample this near to full scale counts as clipped when its neighbour is as well. */
    private static final float CLIPPED_FROM = 0.9995f;
    /** Below this a recording holds nothing: the last bit of 16 flickering. */
    private static final double SILENT_PEAK = 4 / 32768.0;

    private final VoiceDetector detector;
    private final Resampler resampler;
    private final ByteArrayOutputStream track = new ByteArrayOutputStream();
    private final short[] frame = new short[VoiceDetector.FRAME_SAMPLES];
    private int frameCount;
    private float peak;
    private float before;
    private long clipped;
    private long samples;

    ChannelMeter(VoiceDetector detector, int sampleRateHz) {
        this.detector = detector;
        resampler = new Resampler(sampleRateHz, VoiceDetector.SAMPLE_RATE_HZ, this::frames);
    }

    void accept(float[] block, int count) {
        for (int i = 0; i < count; i++) {
            float size = Math.abs(block[i]);
            peak = Math.max(peak, size);
            if (size >= CLIPPED_FROM && before >= CLIPPED_FROM) {
                clipped++;
            }
            before = size;
        }
        samples += count;
        resampler.accept(block, count);
    }

    ChannelProbe finish() {
        resampler.finish();
        if (frameCount > 0) {
            java.util.Arrays.fill(frame, frameCount, frame.length, (short) 0);
            frameDone();
        }
        return new ChannelProbe(
                VoiceTrack.of(track.toByteArray()),
                20 * Math.log10(Math.max(peak, 1e-6)),
                samples == 0 ? 0 : (double) clipped / samples,
                peak < SILENT_PEAK);
    }

    @Override
    public void close() {
        detector.close();
    }

    private void frames(float[] block, int count) {
        for (int i = 0; i < count; i++) {
            frame[frameCount++] = Samples.toShort(block[i]);
            if (frameCount == frame.length) {
                frameDone();
            }
        }
    }

    private void frameDone() {
        double power = 0;
        for (short sample : frame) {
            power += (double) sample * sample;
        }
        double rms = Math.sqrt(power / frame.length) / 32768;
        track.write(VoiceTrack.encode(detector.isVoice(frame), 20 * Math.log10(Math.max(rms, 1e-6))));
        frameCount = 0;
    }
}

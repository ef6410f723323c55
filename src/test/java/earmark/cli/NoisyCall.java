package earmark.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Recordings with noise laid over them, the same whenever the seed is the same. */
final class NoisyCall {
    /** About -70 dB of full scale. */
    private static final double LINE_NOISE = 10;

    private NoisyCall() {}

    /** The channels of the demo calls. */
    static final int AGENT = 0;

    static final int CUSTOMER = 1;

    /**
     * Writes the beginning of a recording once more, as 16-bit PCM, with white noise.
     *
     * @param recording a WAV file
     * @param toMs how much of it
     * @param snrDb by how much the sound of that, pauses and all channels, is louder than the noise
     * @param on whether a channel gets noise; the others stay as they are
     */
    static void write(Path recording, long toMs, double snrDb, IntPredicate on, long seed, Path to) throws IOException {
        copy(recording, toMs, to, (samples, channels) -> {
            double amplitude = Math.sqrt(power(samples)) * Math.pow(10, -snrDb / 20);
            var random = new SplittableRandom(seed);
            for (int i = 0; i < samples.limit(); i++) {
                double noise = amplitude * random.nextGaussian();
                samples.put(i, on.test(i % channels) ? clipped(samples.get(i) + noise) : samples.get(i));
            }
        });
    }

    /** Writes the beginning of a recording with nothing but the faint noise of a line on one channel. */
    static void writeMuted(Path recording, long toMs, int channel, long seed, Path to) throws IOException {
        copy(recording, toMs, to, (samples, channels) -> {
            var random = new SplittableRandom(seed);
            for (int i = channel; i < samples.limit(); i += channels) {
                samples.put(i, clipped(LINE_NOISE * random.nextGaussian()));
            }
        });
    }

    @FunctionalInterface
    private interface Change {
        void make(ShortBuffer samples, int channels);
    }

    private static void copy(Path recording, long toMs, Path to, Change change) throws IOException {
        try (AudioInputStream stored = AudioSystem.getAudioInputStream(recording.toFile());
                AudioInputStream sound = AudioSystem.getAudioInputStream(AudioFormat.Encoding.PCM_SIGNED, stored)) {
            AudioFormat format = sound.getFormat();
            if (format.getSampleSizeInBits() != 16 || format.isBigEndian()) {
                throw new IOException("unexpected samples: " + format);
            }
            byte[] bytes = sound.readNBytes((int) (toMs * (long) format.getFrameRate() / 1000) * format.getFrameSize());
            change.make(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer(), format.getChannels());
            var changed =
                    new AudioInputStream(new ByteArrayInputStream(bytes), format, bytes.length / format.getFrameSize());
            AudioSystem.write(changed, AudioFileFormat.Type.WAVE, to.toFile());
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(e);
        }
    }

    private static double power(ShortBuffer samples) {
        double power = 0;
        for (int i = 0; i < samples.limit(); i++) {
            power += (double) samples.get(i) * samples.get(i) / samples.limit();
        }
        return power;
    }

    private static short clipped(double sample) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sample)));
    }
}

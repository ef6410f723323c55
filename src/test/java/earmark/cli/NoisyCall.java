package earmark.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Recordings with noise laid over them, the same whenever the seed is the same. */
final class NoisyCall {
    private NoisyCall() {}

    /**
     * Writes a recording once more, as 16-bit PCM, with white noise.
     *
     * @param recording a WAV file
     * @param snrDb by how much the sound of the recording, pauses and all, is louder than the noise
     */
    static void write(Path recording, double snrDb, long seed, Path to) throws IOException {
        try (AudioInputStream stored = AudioSystem.getAudioInputStream(recording.toFile());
                AudioInputStream sound = AudioSystem.getAudioInputStream(AudioFormat.Encoding.PCM_SIGNED, stored)) {
            byte[] bytes = sound.readAllBytes();
            AudioFormat format = sound.getFormat();
            if (format.getSampleSizeInBits() != 16 || format.isBigEndian()) {
                throw new IOException("unexpected samples: " + format);
            }
            lay(bytes, snrDb, new SplittableRandom(seed));
            var noisy =
                    new AudioInputStream(new ByteArrayInputStream(bytes), format, bytes.length / format.getFrameSize());
            AudioSystem.write(noisy, AudioFileFormat.Type.WAVE, to.toFile());
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(e);
        }
    }

    private static void lay(byte[] bytes, double snrDb, SplittableRandom random) {
        ShortBuffer samples =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        double power = 0;
        for (int i = 0; i < samples.limit(); i++) {
            power += (double) samples.get(i) * samples.get(i) / samples.limit();
        }
        double amplitude = Math.sqrt(power) * Math.pow(10, -snrDb / 20);
        for (int i = 0; i < samples.limit(); i++) {
            long sample = Math.round(samples.get(i) + amplitude * random.nextGaussian());
            samples.put(i, (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample)));
        }
    }
}

package earmark.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    private static final double STOPPED_DB = -80;

    @ParameterizedTest
    @CsvSource({
        "8000,16000,300",
        "8000,16000,1000",
        "8000,16000,3400",
        "8000,16000,3680",
        "16000,8000,3600",
        "44100,16000,7000",
        "48000,16000,1000",
        "11025,16000,5000",
        "192000,16000,7000",
        "8012,16000,1000",
        "44101,16000,3000",
        "6000,16000,1000",
        "22050,16000,440"
    })
    void aToneThatBothRatesHoldPassesUnchanged(int from, int to, int toneHz) {
        float[] out = resampled(from, to, tone(from, toneHz, from / 2));

        double[] expected = new double[out.length];
        for (int i = 0; i < out.length; i++) {
            expected[i] = 0.5 * Math.sin(2 * Math.PI * toneHz * i / to);
        }

        assertThat(errorDb(out, expected))
                .as("error against the same tone, at the same times")
                .isLessThan(-75);
    }

    @ParameterizedTest
    @CsvSource({"8000,16000,1000", "8000,16000,3400", "8000,16000,3900", "11025,16000,5000", "8000,48000,3000"})
    void goingUpAddsNoMirrorImages(int from, int to, int toneHz) {
        float[] out = resampled(from, to, tone(from, toneHz, from));

        for (int image = from - toneHz; image < to / 2; image += from) {
            assertThat(levelDb(out, to, image) - levelDb(tone(to, toneHz, out.length), to, toneHz))
                    .as("image at %d Hz", image)
                    .isLessThan(STOPPED_DB);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "16000,8000,4100",
        "16000,8000,6000",
        "44100,16000,8100",
        "44100,16000,15000",
        "48000,8000,20000",
        "192000,16000,9000"
    })
    void goingDownFoldsNothingBack(int from, int to, int toneHz) {
        float[] out = resampled(from, to, tone(from, toneHz, from));

        assertThat(20 * Math.log10(rms(out) / (0.5 / Math.sqrt(2)))).isLessThan(STOPPED_DB);
    }

    @ParameterizedTest
    @CsvSource({"8000,16000", "16000,8000", "44100,16000", "11025,16000", "44101,16000"})
    void aClickStaysAtItsTime(int from, int to) {
        float[] in = new float[from];
        int at = from / 4;
        in[at] = 1;

        float[] out = resampled(from, to, in);

        int loudest = 0;
        for (int i = 0; i < out.length; i++) {
            loudest = Math.abs(out[i]) > Math.abs(out[loudest]) ? i : loudest;
        }
        assertThat((double) loudest / to).isCloseTo((double) at / from, within(0.51 / to));
    }

    @ParameterizedTest
    @CsvSource({"8000,16000", "44100,16000", "16000,8000", "8000,8000"})
    void anyCutIntoBlocksGivesTheSameSamples(int from, int to) {
        SplittableRandom random = new SplittableRandom(5);
        float[] in = new float[20_011];
        for (int i = 0; i < in.length; i++) {
            in[i] = (float) random.nextDouble(-1, 1);
        }
        float[] whole = resampled(from, to, in);
        var collected = new Collected();
        var resampler = new Resampler(from, to, collected);
        int at = 0;
        while (at < in.length) {
            int count = Math.min(in.length - at, random.nextInt(0, 700));
            resampler.accept(Arrays.copyOfRange(in, at, at + count), count);
            at += count;
        }
        resampler.finish();

        assertThat(collected.all()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"8000,16000,8001,16002", "44100,16000,44100,16000", "16000,8000,3,2", "8000,16000,0,0", "8000,16000,1,2"
    })
    void theLengthFollowsTheRates(int from, int to, int in, int out) {
        assertThat(resampled(from, to, new float[in])).hasSize(out);
    }

    @Test
    void equalRatesPassEverySample() {
        float[] in = {0.1f, -0.9f, 1, -1, 0};

        assertThat(resampled(16000, 16000, in)).containsExactly(in);
    }

    @Test
    void theLevelOfSilenceAndOfASteadyVoltageIsKept() {
        float[] in = new float[8000];
        Arrays.fill(in, 0.25f);

        assertThat(resampled(8000, 16000, in)[8000]).isCloseTo(0.25f, within(1e-6f));
    }

    private static float[] tone(int rate, int hz, int samples) {
        float[] tone = new float[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (float) (0.5 * Math.sin(2 * Math.PI * hz * i / rate));
        }
        return tone;
    }

    private static float[] resampled(int from, int to, float[] in) {
        var collected = new Collected();
        var resampler = new Resampler(from, to, collected);
        resampler.accept(in, in.length);
        resampler.finish();
        return collected.all();
    }

    /** Away from both ends, where the tone begins and stops. */
    private static double errorDb(float[] out, double[] expected) {
        double error = 0;
        double power = 0;
        for (int i = out.length / 4; i < out.length * 3 / 4; i++) {
            error += (out[i] - expected[i]) * (out[i] - expected[i]);
            power += expected[i] * expected[i];
        }
        return 10 * Math.log10(error / power);
    }

    private static double rms(float[] out) {
        double power = 0;
        int count = 0;
        for (int i = out.length / 4; i < out.length * 3 / 4; i++, count++) {
            power += (double) out[i] * out[i];
        }
        return Math.sqrt(power / count);
    }

    /** Level at one frequency, by correlation under a window that keeps neighbours out (Blackman-Harris). */
    private static double levelDb(float[] out, int rate, int hz) {
        double re = 0;
        double im = 0;
        int from = out.length / 4;
        int n = out.length / 2;
        for (int i = 0; i < n; i++) {
            double x = 2 * Math.PI * i / n;
            double window = 0.35875 - 0.48829 * Math.cos(x) + 0.14128 * Math.cos(2 * x) - 0.01168 * Math.cos(3 * x);
            re += window * out[from + i] * Math.cos(2 * Math.PI * hz * i / rate);
            im += window * out[from + i] * Math.sin(2 * Math.PI * hz * i / rate);
        }
        return 10 * Math.log10(re * re + im * im + 1e-30);
    }

    private static final class Collected implements FloatSink {
        private float[] samples = {};

        @Override
        public void accept(float[] block, int count) {
            int length = samples.length;
            samples = Arrays.copyOf(samples, length + count);
            System.arraycopy(block, 0, samples, length, count);
        }

        float[] all() {
            return samples;
        }
    }
}

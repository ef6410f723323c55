package earmark.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.model.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipWriterTest {
    private static final int RATE = 8000;

    private static final int LENGTH_MS = 2000;

    @TempDir
    private Path folder;

    private final AudioReader reader = new AudioReader(
            (staged, kind) -> {
                throw new EarmarkException("", "handed to FFmpeg as " + kind, "");
            },
            AudioLimits.defaults());

    @Test
    void theStretchIsCutToTheSample() throws IOException {
        float[][] clip = cut(List.of(file("a", 0)), new TimeSpan(100, 101), false);
        assertThat(clip).hasNumberOfRows(1);
        assertThat(clip[0]).startsWith(800 / 32768f, 801 / 32768f).hasSize(8);
    }

    @Test
    void twoFilesOfOneCallBecomeTwoChannelsOrOne() throws IOException {
        List<Path> both = List.of(file("a", 0), file("b", 1000));
        float[][] apart = cut(both, new TimeSpan(10, 11), false);
        assertThat(apart).hasNumberOfRows(2);
        assertThat(apart[1]).startsWith(1080 / 32768f, 1081 / 32768f);
        float[][] mixed = cut(both, new TimeSpan(10, 11), true);
        assertThat(mixed).hasNumberOfRows(1);
        assertThat(mixed[0]).startsWith(1160 / 32768f, 1162 / 32768f);
    }

    @Test
    void afterTheEndThereIsSilence() throws IOException {
        assertThat(cut(List.of(file("a", 0)), new TimeSpan(LENGTH_MS - 1, LENGTH_MS + 1), false)[0])
                .hasSize(16)
                .startsWith((8 * LENGTH_MS - 8) / 32768f)
                .endsWith(0f, 0f);
    }

    @Test
    void sidesOfDifferentRatesAreRefused() throws IOException {
        Path other = folder.resolve("other.wav");
        Files.write(other, WavBytes.mono16(16_000, 1, 2, 3));
        assertThatThrownBy(() -> cut(List.of(file("a", 0), other), new TimeSpan(0, 10), false))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("8000 and 16000");
    }

    /** Two seconds that count up from a number. */
    private Path file(String name, int from) throws IOException {
        Path file = folder.resolve(name + ".wav");
        Files.write(
                file,
                WavBytes.mono16(RATE, IntStream.range(from, from + 2 * RATE).toArray()));
        return file;
    }

    private float[][] cut(List<Path> files, TimeSpan time, boolean mixed) throws IOException {
        Path target = folder.resolve("clip.wav");
        new ClipWriter(reader).cut(files, time, mixed, target, ms -> {});
        try (AudioStream stream = reader.open(target)) {
            assertThat(stream.format().sampleRateHz()).isEqualTo(RATE);
            float[][] block = new float[stream.format().channels()][100];
            int count = stream.read(block);
            float[][] clip = new float[block.length][];
            for (int i = 0; i < block.length; i++) {
                clip[i] = java.util.Arrays.copyOf(block[i], count);
            }
            return clip;
        }
    }
}

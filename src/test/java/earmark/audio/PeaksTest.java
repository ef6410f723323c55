package earmark.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At 8 kHz a bin has 80 frames. */
class PeaksTest {
    @TempDir
    private Path folder;

    /** Two channels, 100 ms: the first rises by a hundredth a bin, the second is silent but for one sample. */
    private static Peaks peaks() {
        var meter = new PeakMeter(2, 8000);
        var block = new short[2][800];
        for (int i = 0; i < 800; i++) {
            block[0][i] = (short) (i / 80 * 256);
        }
        block[1][405] = -32768;
        meter.accept(block, 300);
        var rest = new short[2][500];
        System.arraycopy(block[0], 300, rest[0], 0, 500);
        System.arraycopy(block[1], 300, rest[1], 0, 500);
        meter.accept(rest, 500);
        return meter.peaks();
    }

    @Test
    void everyBinHasItsLowestAndHighestSampleWhateverTheBlocks() {
        Peaks peaks = peaks();
        assertThat(peaks.durationMs()).isEqualTo(100);
        assertThat(peaks.of(0, 0, 100, 10)).containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9);
        assertThat(peaks.of(1, 50, 60, 10)).containsExactly(-128, 0);
        assertThat(peaks.of(1, 0, 50, 1)).containsExactly(0, 0);
    }

    @Test
    void widerBinsLoseNoPeakAndThereAreNeverMoreThanThereIs() {
        Peaks peaks = peaks();
        assertThat(peaks.of(1, 0, 100, 2)).containsExactly(0, 0, -128, 0);
        assertThat(peaks.of(0, 0, 100, 3)).containsExactly(0, 2, 3, 5, 6, 9);
        assertThat(peaks.of(0, 20, 40, 4000)).containsExactly(2, 2, 3, 3);
        assertThat(peaks.of(0, 90, 120, 3)).containsExactly(9, 9, 0, 0, 0, 0);
    }

    @Test
    void aFileComesBackAsItWasAndABrokenOneIsNoticed() throws IOException {
        Path file = folder.resolve("one.peaks");
        peaks().write(file);
        Peaks back = Peaks.read(file);
        assertThat(back.channels()).isEqualTo(2);
        assertThat(back.of(0, 0, 100, 10)).isEqualTo(peaks().of(0, 0, 100, 10));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> Peaks.read(file)).isInstanceOf(IOException.class);
        Files.writeString(file, "something else altogether");
        assertThatThrownBy(() -> Peaks.read(file)).isInstanceOf(IOException.class);
    }
}

package earmark.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavReaderTest {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;

    @TempDir
    private Path folder;

    private final AudioReader reader = new AudioReader(
            (staged, kind) -> {
                throw new EarmarkException("", "handed to FFmpeg as " + kind, "");
            },
            AudioLimits.defaults());

    @ParameterizedTest
    @CsvSource({"12,2", "16,2", "20,3", "24,3", "32,4", "36,5", "45,6", "53,7", "64,8"})
    void everyIntegerWidthIsReadLeftJustified(int bits, int width) throws IOException {
        long half = 1L << (8 * width - 2);
        byte[] samples =
                WavBytes.riff().number(half, width).number(-half, width).bytes();
        byte[] data = Arrays.copyOfRange(samples, 12, samples.length);

        assertThat(decoded(WavBytes.riff().format(PCM, 1, 8000, bits).data(data).bytes())[0])
                .containsExactly(0.5f, -0.5f);
    }

    @Test
    void eightBitsHaveNoSign() throws IOException {
        byte[] file = WavBytes.riff()
                .format(PCM, 1, 8000, 8)
                .data(new byte[] {(byte) 128, (byte) 192, 64, 0})
                .bytes();

        assertThat(decoded(file)[0]).containsExactly(0f, 0.5f, -0.5f, -1f);
    }

    @Test
    void floatsAreCutToFullScaleAndNoNumberIsSilence() throws IOException {
        ByteBuffer data = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        data.putFloat(0.25f).putFloat(Float.NaN).putFloat(7e20f).putFloat(Float.NEGATIVE_INFINITY);

        assertThat(decoded(WavBytes.riff()
                        .format(FLOAT, 1, 8000, 32)
                        .data(data.array())
                        .bytes())[0])
                .containsExactly(0.25f, 0f, 1f, -1f);
    }

    @Test
    void doublesAreRead() throws IOException {
        ByteBuffer data = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        data.putDouble(0.75).putDouble(-0.125);

        assertThat(decoded(WavBytes.riff()
                        .format(FLOAT, 1, 8000, 64)
                        .data(data.array())
                        .bytes())[0])
                .containsExactly(0.75f, -0.125f);
    }

    /** Values from the tables of ITU-T G.711: the largest, the smallest positive, and the negative of the largest. */
    @Test
    void telephoneCodesAreDecodedByTheirTables() throws IOException {
        byte[] aLaw = {(byte) 0xaa, (byte) 0xd5, 0x2a};
        byte[] muLaw = {(byte) 0x80, (byte) 0xff, 0x00};

        assertThat(decoded(WavBytes.riff().format(A_LAW, 1, 8000, 8).data(aLaw).bytes())[0])
                .containsExactly(32256 / 32768f, 8 / 32768f, -32256 / 32768f);
        assertThat(decoded(
                        WavBytes.riff().format(MU_LAW, 1, 8000, 8).data(muLaw).bytes())[0])
                .containsExactly(32124 / 32768f, 0f, -32124 / 32768f);
    }

    @Test
    void channelsAreKeptApart() throws IOException {
        byte[] file = WavBytes.riff()
                .format(PCM, 2, 8000, 16)
                .data(WavBytes.pcm16(16384, -16384, 8192, -8192))
                .bytes();

        float[][] channels = decoded(file);

        assertThat(channels[0]).containsExactly(0.5f, 0.25f);
        assertThat(channels[1]).containsExactly(-0.5f, -0.25f);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xffff_ffffL, 0x7fff_ffffL, 0x8000_0000L})
    void aSizeNeverWrittenIsTakenFromTheFile(long size) throws IOException {
        byte[] file = WavBytes.riff()
                .format(PCM, 1, 8000, 16)
                .chunk("data", size, WavBytes.pcm16(16384, 8192, 4096))
                .bytes();

        try (AudioStream stream = reader.open(written(file))) {
            assertThat(stream.declaredMs()).isEmpty();
        }
        assertThat(decoded(file)[0]).hasSize(3);
    }

    @Test
    void aPromiseOfMoreThanIsThereIsReportedAndMemoryIsNotTakenForIt() throws IOException {
        byte[] file = WavBytes.riff()
                .format(PCM, 1, 8000, 16)
                .chunk("data", 1_600_000_000L, WavBytes.pcm16(16384, 8192))
                .bytes();

        try (AudioStream stream = reader.open(written(file))) {
            assertThat(stream.declaredMs()).hasValue(100_000_000);
        }
        assertThat(decoded(file)[0]).hasSize(2);
    }

    @Test
    void emptyDataBeforeAnotherChunkIsEmpty() throws IOException {
        byte[] file = WavBytes.riff()
                .format(PCM, 1, 8000, 16)
                .data(new byte[0])
                .chunk("LIST", 4, new byte[] {'I', 'N', 'F', 'O'})
                .bytes();

        assertThat(decoded(file)[0]).isEmpty();
    }

    @Test
    void oddChunksAreFollowedWithAndWithoutTheirPaddingByte() throws IOException {
        byte[] data = WavBytes.pcm16(16384);
        byte[] padded = WavBytes.riff()
                .format(PCM, 1, 8000, 16)
                .chunk("note", 3, new byte[] {'a', 'b', 'c', 0})
                .data(data)
                .bytes();
        byte[] unpadded = WavBytes.riff()
                .format(PCM, 1, 8000, 16)
                .chunk("note", 3, new byte[] {'a', 'b', 'c'})
                .data(data)
                .bytes();

        assertThat(decoded(padded)[0]).containsExactly(0.5f);
        assertThat(decoded(unpadded)[0]).containsExactly(0.5f);
    }

    @Test
    void largeFilesHaveTheirSizeElsewhere() throws IOException {
        byte[] sizes = WavBytes.riff()
                .number(100, 8)
                .number(4, 8)
                .number(2, 8)
                .number(0, 4)
                .bytes();
        byte[] file = WavBytes.named("RF64")
                .chunk("ds64", 28, Arrays.copyOfRange(sizes, 12, 40))
                .format(PCM, 1, 8000, 16)
                .chunk("data", 0xffff_ffffL, WavBytes.pcm16(16384, 8192, 77))
                .bytes();

        assertThat(decoded(file)[0])
                .as("two samples are its size; the third is not sound")
                .containsExactly(0.5f, 0.25f);
    }

    @Test
    void bigEndianFilesAreRead() throws IOException {
        byte[] file = WavBytes.named("RIFX")
                .format(PCM, 1, 8000, 16)
                .chunk("data", 4, new byte[] {0x40, 0, (byte) 0xc0, 0})
                .bytes();

        assertThat(decoded(file)[0]).containsExactly(0.5f, -0.5f);
    }

    @Test
    void anExtensibleHeaderIsWhatItStandsFor() throws IOException {
        byte[] extension = {
            22,
            0,
            16,
            0,
            4,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            0,
            0,
            16,
            0,
            (byte) 0x80,
            0,
            0,
            (byte) 0xaa,
            0,
            0x38,
            (byte) 0x9b,
            0x71
        };
        WavBytes file = WavBytes.riff().text("fmt ").number(40, 4);
        file.number(0xfffe, 2)
                .number(1, 2)
                .number(8000, 4)
                .number(16000, 4)
                .number(2, 2)
                .number(16, 2);
        for (byte b : extension) {
            file.number(b, 1);
        }

        assertThat(decoded(file.data(WavBytes.pcm16(16384)).bytes())[0]).containsExactly(0.5f);
    }

    @Test
    void plain24BitsInFourBytesUseTheLowerThree() throws IOException {
        WavBytes file = WavBytes.riff().text("fmt ").number(16, 4);
        file.number(PCM, 2)
                .number(1, 2)
                .number(8000, 4)
                .number(32000, 4)
                .number(4, 2)
                .number(24, 2);

        assertThat(decoded(file.data(new byte[] {0, 0, 0x40, 0}).bytes())[0]).containsExactly(0.5f);
    }

    @Test
    void compressedWaveFilesGoToFfmpeg() {
        byte[] file =
                WavBytes.riff().format(0x31, 1, 8000, 0).data(new byte[65]).bytes();

        assertThatThrownBy(() -> decoded(file)).hasMessageContaining("handed to FFmpeg as WAV");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "3999,1", "1092676,1", "-1,1", "8000,0", "8000,9", "8000,65535"})
    void impossibleRatesAndChannelsAreRefusedBeforeAnythingIsRead(int rate, int channels) {
        byte[] file = WavBytes.riff()
                .format(PCM, channels, rate, 16)
                .data(new byte[64])
                .bytes();

        assertThatThrownBy(() -> decoded(file))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining(rate == 8000 ? channels + " channels" : rate + " Hz");
    }

    @Test
    void aHeaderCutAnywhereIsARefusalAndNeverAnAccident() {
        byte[] whole = WavBytes.mono16(8000, 1, 2, 3);
        for (int length = 0; length < 44; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> decoded(cut)).as("cut to %d bytes", length).isInstanceOf(EarmarkException.class);
        }
    }

    @Test
    void aRiffFileThatIsNoSoundIsRefused() {
        byte[] file = WavBytes.mono16(8000, 1, 2, 3);
        file[8] = 'J';

        assertThatThrownBy(() -> decoded(file)).hasMessageContaining("not a recording");
    }

    @Test
    void theTimeOfAStreamIsItsSamplesOverItsRate() throws IOException {
        byte[] file = WavBytes.mono16(8000, new int[8000]);

        try (AudioStream stream = reader.open(written(file))) {
            assertThat(stream.declaredMs()).hasValue(1000);
            assertThat((double) stream.format().sampleRateHz()).isCloseTo(8000, within(0.0));
        }
    }

    private float[][] decoded(byte[] file) throws IOException {
        try (AudioStream stream = reader.open(written(file))) {
            float[][] block = new float[stream.format().channels()][7];
            float[][] all = new float[block.length][0];
            for (int count = stream.read(block); count >= 0; count = stream.read(block)) {
                for (int i = 0; i < block.length; i++) {
                    int length = all[i].length;
                    all[i] = Arrays.copyOf(all[i], length + count);
                    System.arraycopy(block[i], 0, all[i], length, count);
                }
            }
            return all;
        }
    }

    private Path written(byte[] file) throws IOException {
        return Files.write(folder.resolve("input-1"), file);
    }
}

package earmark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LenientReaderTest {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @Test
    void marksTellTheEncodingAndAreNotText() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read("\uFEFFcafé 😀".getBytes(charset))).isEqualTo("café 😀");
        }
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read(new byte[] {'a'})).isEqualTo("a");
    }

    @Test
    void halfACharacterAtTheEndIsNotLost() throws IOException {
        assertThat(read(new byte[] {'a', (byte) 0xC3})).isEqualTo("aÃ");
        assertThat(read(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'})).isEqualTo("a\uFFFD");
    }

    /** Western bytes between UTF-8 ones, at every place relative to the reader's buffers. */
    @RepeatedTest(20)
    void bytesThatAreNotUtf8AreWestern(RepetitionInfo run) throws IOException {
        var random = new SplittableRandom(99L + run.getCurrentRepetition());
        var bytes = new ByteArrayOutputStream();
        var expected = new StringBuilder();
        while (bytes.size() < 50_000) {
            String piece = List.of("plain words ", "é", "😀", "語").get(random.nextInt(4));
            bytes.write(piece.getBytes(StandardCharsets.UTF_8));
            expected.append(piece);
            if (random.nextInt(3) == 0) {
                bytes.write("é ".getBytes(WESTERN));
                expected.append("é ");
            }
        }
        assertThat(read(bytes.toByteArray()))
                .as("run %d", run.getCurrentRepetition())
                .isEqualTo(expected.toString());
    }

    private static String read(byte[] bytes) throws IOException {
        try (var reader = new LenientReader(new ByteArrayInputStream(bytes))) {
            var text = new StringBuilder();
            char[] buffer = new char[777];
            for (int count = reader.read(buffer, 0, buffer.length);
                    count >= 0;
                    count = reader.read(buffer, 0, buffer.length)) {
                assertThat(count).isPositive();
                text.append(buffer, 0, count);
            }
            return text.toString();
        }
    }
}

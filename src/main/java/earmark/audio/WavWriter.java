package earmark.audio;

import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a WAV file of 16 bits block by block; its header is right once it is closed. Use from one thread. */
final class WavWriter implements AutoCloseable {
    private static final int HEADER_BYTES = 44;
    private static final int SAMPLE_BYTES = 2;
    private static final long MOST_BYTES = 0xffff_ff00L;

    private final FileChannel file;
    private final int channels;
    private final int rate;
    private long dataBytes;

    WavWriter(Path target, int channels, int rate) throws IOException {
        file = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        this.channels = channels;
        this.rate = rate;
        file.write(ByteBuffer.allocate(HEADER_BYTES));
    }

    /** Writes frames; {@code block[channel][frame]}. */
    void write(short[][] block, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count * channels * SAMPLE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < channels; channel++) {
                bytes.putShort(block[channel][i]);
            }
        }
        bytes.flip();
        dataBytes += bytes.remaining();
        if (dataBytes > MOST_BYTES) {
            throw new EarmarkException("the recording", "is longer than a WAV file may be (4 GB)", "cut it in two");
        }
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        int frameBytes = channels * SAMPLE_BYTES;
        ByteBuffer head = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("RIFF")).putInt((int) (HEADER_BYTES - 8 + dataBytes));
        head.put(ascii("WAVEfmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
        head.putInt(rate).putInt(rate * frameBytes);
        head.putShort((short) frameBytes).putShort((short) (8 * SAMPLE_BYTES));
        head.put(ascii("data")).putInt((int) dataBytes).flip();
        try (file) {
            file.write(head, 0);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

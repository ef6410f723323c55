package earmark.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.OptionalLong;

/**
 * Reads plain and G.711 wave files. Memory is taken for bytes that are there, never for sizes a header names. Use from
 * one thread.
 */
final class WavReader implements AudioStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final WavHeader header;
    private final SampleCoding coding;
    private final FileChannel file;
    private final ByteBuffer bytes;
    private final int frameBytes;
    private long at;

    WavReader(WavHeader header, SampleCoding coding, FileChannel file) {
        this.header = header;
        this.coding = coding;
        this.file = file;
        frameBytes = coding.strideBytes() * header.format().channels();
        bytes = ByteBuffer.allocate(Math.max(BUFFER_BYTES / frameBytes, 1) * frameBytes)
                .order(coding.order());
        at = header.dataAt();
    }

    @Override
    public AudioFormat format() {
        return header.format();
    }

    @Override
    public OptionalLong declaredMs() {
        if (header.declaredBytes() < 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                header.declaredBytes() / frameBytes * 1000 / header.format().sampleRateHz());
    }

    @Override
    public int read(float[][] block) throws IOException {
        long left = header.dataAt() + header.dataBytes() - at;
        long wanted = Math.min(left, Math.min(bytes.capacity(), (long) block[0].length * frameBytes));
        bytes.clear().limit((int) Math.max(wanted, 0));
        FileBytes.fill(file, bytes, at);
        int frames = bytes.remaining() / frameBytes;
        if (frames == 0) {
            return -1;
        }
        coding.decode(bytes, frames, header.format().channels(), block);
        at += (long) frames * frameBytes;
        return frames;
    }

    @Override
    public DecodeLoss loss() {
        return DecodeLoss.NONE;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

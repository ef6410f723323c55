package earmark.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes wave files for tests, honest ones and liars. */
public final class WavBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteOrder order;

    private WavBytes(String id, long size, ByteOrder order) {
        this.order = order;
        text(id).number(size, 4).text("WAVE");
    }

    public static WavBytes riff() {
        return new WavBytes("RIFF", 0x7fff_ffff, ByteOrder.LITTLE_ENDIAN);
    }

    public static WavBytes named(String id) {
        return new WavBytes(id, 0xffff_ffffL, id.equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    public WavBytes format(int tag, int channels, int rate, int bits) {
        int block = channels * ((bits + 7) / 8);
        return text("fmt ")
                .number(16, 4)
                .number(tag, 2)
                .number(channels, 2)
                .number(rate, 4)
                .number((long) rate * block, 4)
                .number(block, 2)
                .number(bits, 2);
    }

    public WavBytes chunk(String id, long size, byte[] content) {
        text(id).number(size, 4);
        bytes.writeBytes(content);
        return this;
    }

    public WavBytes data(byte[] content) {
        return chunk("data", content.length, content);
    }

    /** 16-bit samples, little endian, interleaved. */
    public static byte[] pcm16(int... samples) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample : samples) {
            buffer.putShort((short) sample);
        }
        return buffer.array();
    }

    /** A plain 16-bit mono file. */
    public static byte[] mono16(int rate, int... samples) {
        return riff().format(1, 1, rate, 16).data(pcm16(samples)).bytes();
    }

    public WavBytes text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    public WavBytes number(long value, int width) {
        for (int i = 0; i < width; i++) {
            int shift = 8 * (order == ByteOrder.BIG_ENDIAN ? width - 1 - i : i);
            bytes.write((int) (value >> shift) & 0xff);
        }
        return this;
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }
}

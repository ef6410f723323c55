package earmark.audio;

import earmark.model.EarmarkException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The {@code fmt} chunk of a wave file.
 *
 * @param tag how samples are coded; an extensible one already replaced by what it stands for
 * @param channels as written
 * @param sampleRateHz as written
 * @param blockBytes bytes of one sample of all channels, as written
 * @param bits bits of one sample, as written
 */
record WavFormatChunk(int tag, int channels, int sampleRateHz, int blockBytes, int bits) {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int SUBFORMAT_AT = 24;

    static WavFormatChunk read(String where, ByteBuffer bytes) {
        if (bytes.remaining() < 14) {
            throw new EarmarkException(
                    where,
                    "a format description of " + bytes.remaining() + " bytes",
                    "export or copy it again from the recorder");
        }
        int tag = bytes.getShort(0) & 0xffff;
        if (tag == EXTENSIBLE && bytes.remaining() >= SUBFORMAT_AT + 16) {
            // in RIFX the identifier is turned with everything else
            tag = bytes.order() == ByteOrder.BIG_ENDIAN
                    ? bytes.getInt(SUBFORMAT_AT)
                    : bytes.getShort(SUBFORMAT_AT) & 0xffff;
        }
        int bits = bytes.remaining() >= 16 ? bytes.getShort(14) & 0xffff : 8;
        return new WavFormatChunk(tag, bytes.getShort(2) & 0xffff, bytes.getInt(4), bytes.getShort(12) & 0xffff, bits);
    }

    AudioFormat format() {
        return new AudioFormat("wav", codec(), sampleRateHz, channels);
    }

    /** Our way to read the samples; null when we have none. */
    @Nullable
    SampleCoding coding(ByteOrder order) {
        if (channels == 0) {
            return null;
        }
        int used = (bits + 7) / 8;
        int stride = blockBytes % channels == 0 && blockBytes / channels >= used ? blockBytes / channels : used;
        return switch (tag) {
            case PCM ->
                used < 1 || used > 8 || stride > 8
                        ? null
                        : new SampleCoding(SampleCoding.Form.INTEGER, used, stride, order);
            case FLOAT ->
                used == 4 || used == 8 ? new SampleCoding(SampleCoding.Form.FLOAT, used, stride, order) : null;
            case A_LAW -> new SampleCoding(SampleCoding.Form.A_LAW, 1, 1, order);
            case MU_LAW -> new SampleCoding(SampleCoding.Form.MU_LAW, 1, 1, order);
            default -> null;
        };
    }

    private String codec() {
        return switch (tag) {
            case PCM -> "pcm_" + bits + "bit";
            case FLOAT -> "float_" + bits + "bit";
            case A_LAW -> "alaw";
            case MU_LAW -> "mulaw";
            default -> "wav tag " + tag;
        };
    }
}

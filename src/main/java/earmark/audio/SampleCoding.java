package earmark.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How one uncompressed sample is written.
 *
 * @param form what its bits mean
 * @param usedBytes how many bytes hold the value, 1 to 8; the value is left-justified in them
 * @param strideBytes how far the next sample is, at least {@code usedBytes}
 * @param order which byte comes first
 */
record SampleCoding(Form form, int usedBytes, int strideBytes, ByteOrder order) {
    /** What the bits of a sample mean. */
    enum Form {
        INTEGER,
        FLOAT,
        A_LAW,
        MU_LAW
    }

    private static final float[] A_LAW_TABLE = new float[256];
    private static final float[] MU_LAW_TABLE = new float[256];

    static {
        for (int code = 0; code < 256; code++) {
            A_LAW_TABLE[code] = aLaw(code) / 32768f;
            MU_LAW_TABLE[code] = muLaw(code) / 32768f;
        }
    }

    /** Spreads interleaved samples over channels. */
    void decode(ByteBuffer bytes, int frames, int channels, float[][] into) {
        int at = bytes.position();
        for (int frame = 0; frame < frames; frame++) {
            for (int channel = 0; channel < channels; channel++) {
                into[channel][frame] = value(bytes, at);
                at += strideBytes;
            }
        }
    }

    private float value(ByteBuffer bytes, int at) {
        return switch (form) {
            case INTEGER -> integer(bytes, at);
            case FLOAT -> Samples.inRange(usedBytes == 8 ? (float) bytes.getDouble(at) : bytes.getFloat(at));
            case A_LAW -> A_LAW_TABLE[bytes.get(at) & 0xff];
            case MU_LAW -> MU_LAW_TABLE[bytes.get(at) & 0xff];
        };
    }

    private float integer(ByteBuffer bytes, int at) {
        return switch (usedBytes) {
            // the one width that WAV writes without a sign
            case 1 -> ((bytes.get(at) & 0xff) - 128) / 128f;
            case 2 -> bytes.getShort(at) / 32768f;
            default -> wide(bytes, at);
        };
    }

    private float wide(ByteBuffer bytes, int at) {
        long bits = 0;
        for (int i = 0; i < usedBytes; i++) {
            int next = order == ByteOrder.BIG_ENDIAN ? i : usedBytes - 1 - i;
            bits = (bits << 8) | (bytes.get(at + next) & 0xff);
        }
        return (float) ((bits << (64 - 8 * usedBytes)) * 0x1p-63);
    }

    /** ITU-T G.711, A-law to 16-bit linear. */
    private static int aLaw(int code) {
        int bits = code ^ 0x55;
        int exponent = (bits >> 4) & 7;
        int mantissa = ((bits & 0x0f) << 4) | 8;
        int magnitude = exponent == 0 ? mantissa : (mantissa | 0x100) << (exponent - 1);
        return (bits & 0x80) != 0 ? magnitude : -magnitude;
    }

    /** ITU-T G.711, mu-law to 16-bit linear. */
    private static int muLaw(int code) {
        int bits = ~code & 0xff;
        int magnitude = ((((bits & 0x0f) << 3) | 0x84) << ((bits >> 4) & 7)) - 0x84;
        return (bits & 0x80) != 0 ? -magnitude : magnitude;
    }
}

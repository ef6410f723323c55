package earmark.store;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * The numbers of our binary columns: whole numbers of seven bits a byte, lowest first, the eighth bit saying that more
 * follow (LEB128); signed ones folded so that small ones stay short (0, -1, 1, -2 … become 0, 1, 2, 3 …).
 */
final class Packed {
    private Packed() {}

    /** Writes. Use from one thread. */
    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer number(long value) {
            if (value < 0) {
                throw new IllegalArgumentException("negative: " + value);
            }
            return bits(value);
        }

        Writer signed(long value) {
            return bits((value << 1) ^ (value >> 63));
        }

        Writer real(double value) {
            out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private Writer bits(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) (rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            out.write((int) rest);
            return this;
        }
    }

    /** Reads what {@link Writer} wrote; anything else is an {@link IllegalArgumentException}. Use from one thread. */
    static final class Reader {
        private final ByteBuffer in;

        Reader(byte[] bytes) {
            in = ByteBuffer.wrap(bytes);
        }

        long number() {
            long value = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                byte next = next();
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("a number without an end");
        }

        int small() {
            return Math.toIntExact(number());
        }

        /** How many things follow, each of at least one byte: never more than bytes are left. */
        int count() {
            long count = number();
            if (count > in.remaining()) {
                throw new IllegalArgumentException(count + " things in " + in.remaining() + " bytes");
            }
            return (int) count;
        }

        long signed() {
            long folded = number();
            return (folded >>> 1) ^ -(folded & 1);
        }

        double real() {
            try {
                return in.getDouble();
            } catch (BufferUnderflowException e) {
                throw new IllegalArgumentException("cut short", e);
            }
        }

        private byte next() {
            try {
                return in.get();
            } catch (BufferUnderflowException e) {
                throw new IllegalArgumentException("cut short", e);
            }
        }
    }
}

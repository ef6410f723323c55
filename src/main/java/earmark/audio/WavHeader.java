package earmark.audio;

import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * What a wave file says about itself, with its lies corrected by what is there.
 *
 * @param format rate and channels
 * @param coding how samples are written; null when it is none of ours and FFmpeg must read it
 * @param dataAt first byte of the samples
 * @param dataBytes how many bytes of samples are really there
 * @param declaredBytes how many the header promises; -1 when it does not know, as a recorder that never came back to
 *     write the size
 */
record WavHeader(AudioFormat format, @Nullable SampleCoding coding, long dataAt, long dataBytes, long declaredBytes) {
    private static final int MOST_CHUNKS = 100_000;
    private static final long SIZE_UNKNOWN_FROM = 0x7fff_0000L;

    static WavHeader read(String where, FileChannel file) throws IOException {
        return new Walk(where, file).walk();
    }

    /** Walks the chunks. Sizes are believed only as far as bytes are there. */
    private static final class Walk {
        private final String where;
        private final FileChannel file;
        private final long fileBytes;
        private final ByteOrder order;
        private final boolean large;
        private long largeDataBytes = -1;
        private @Nullable WavFormatChunk chunk;

        Walk(String where, FileChannel file) throws IOException {
            this.where = where;
            this.file = file;
            fileBytes = file.size();
            ByteBuffer head = raw(0, 12);
            order = head.get(3) == 'X' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            large = head.get(0) != 'R' || head.get(2) == '6';
        }

        WavHeader walk() throws IOException {
            long at = 12;
            for (int i = 0; i < MOST_CHUNKS && at + 8 <= fileBytes; i++) {
                ByteBuffer head = bytes(at, 8);
                String id = name(head);
                long size = Integer.toUnsignedLong(head.getInt(4));
                if (id.equals("data")) {
                    return data(at + 8, size);
                }
                if (id.equals("fmt ")) {
                    chunk = WavFormatChunk.read(where, bytes(at + 8, (int) Math.min(size, 64)));
                } else if (id.equals("ds64") && size >= 16) {
                    largeDataBytes = bytes(at + 8, 16).getLong(8);
                }
                at = next(at + 8 + size, size);
            }
            throw broken("no sound in it: the header ends before any samples");
        }

        private WavHeader data(long at, long size) throws IOException {
            WavFormatChunk found = chunk;
            if (found == null) {
                throw broken("samples without a description of them");
            }
            long there = fileBytes - at;
            long declared = large && largeDataBytes >= 0 && size == 0xffff_ffffL ? largeDataBytes : size;
            boolean unwritten = declared == 0 && there > 0 && !looksLikeChunk(at);
            boolean unknown = unwritten || (declared >= SIZE_UNKNOWN_FROM && declared > there);
            long used = unknown ? there : Math.min(declared, there);
            return new WavHeader(found.format(), found.coding(order), at, used, unknown ? -1 : declared);
        }

        /** Chunks begin at even places, but some writers forget the byte between. */
        private long next(long end, long size) throws IOException {
            if (size % 2 == 0 || end + 8 > fileBytes) {
                return end;
            }
            return bytes(end, 1).get(0) == 0 || !looksLikeChunk(end) ? end + 1 : end;
        }

        private boolean looksLikeChunk(long at) throws IOException {
            if (at + 8 > fileBytes) {
                return false;
            }
            ByteBuffer head = bytes(at, 8);
            for (int i = 0; i < 4; i++) {
                byte letter = head.get(i);
                if (letter < ' ' || letter > '~') {
                    return false;
                }
            }
            return at + 8 + Integer.toUnsignedLong(head.getInt(4)) <= fileBytes;
        }

        private ByteBuffer bytes(long at, int count) throws IOException {
            return raw(at, count).order(order);
        }

        private ByteBuffer raw(long at, int count) throws IOException {
            ByteBuffer buffer = FileBytes.fill(file, ByteBuffer.allocate(count), at);
            if (buffer.remaining() < count) {
                throw broken("the file ends inside its header, after " + fileBytes + " bytes");
            }
            return buffer;
        }

        private EarmarkException broken(String what) {
            return new EarmarkException(where, what, "export or copy it again from the recorder");
        }

        private static String name(ByteBuffer head) {
            var name = new StringBuilder(4);
            for (int i = 0; i < 4; i++) {
                name.append((char) (head.get(i) & 0xff));
            }
            return name.toString();
        }
    }
}

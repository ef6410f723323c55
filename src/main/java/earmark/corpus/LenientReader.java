package earmark.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Characters of a text file whose encoding nobody tells: UTF-16 when it begins with that byte order mark, else UTF-8, and
 * bytes that are not UTF-8 as Windows-1252, which is what spreadsheets of western Europe write. Never fails on what the
 * bytes are. Use from one thread.
 */
public final class LenientReader extends Reader {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 14;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private final CharsetDecoder decoder;
    private final boolean singleBytes;
    private boolean atEnd;

    /**
     * Looks at the first bytes.
     *
     * @param in closed with the reader
     */
    public LenientReader(InputStream in) throws IOException {
        this.in = in;
        while (bytes.remaining() < 3 && fill()) {
            // three bytes tell every mark
        }
        Charset charset = charset();
        singleBytes = charset.equals(StandardCharsets.UTF_8);
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private Charset charset() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
        } else if (startsWith(0xFE, 0xFF)) {
            bytes.position(2);
            return StandardCharsets.UTF_16BE;
        } else if (startsWith(0xFF, 0xFE)) {
            bytes.position(2);
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private boolean startsWith(int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (atEnd && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, atEnd);
        if (result.isError()) {
            replace(result.length());
        }
        chars.flip();
        if (result.isUnderflow() && !atEnd) {
            fill();
        }
    }

    /** Puts something in place of bytes that are not in the encoding. The buffer may be full: then they wait. */
    private void replace(int length) {
        if (!chars.hasRemaining()) {
            return;
        }
        int badBytes = singleBytes ? 1 : length;
        String instead = singleBytes ? new String(new byte[] {bytes.get(bytes.position())}, WESTERN) : "\uFFFD";
        bytes.position(bytes.position() + badBytes);
        chars.put(instead);
        decoder.reset();
    }

    private boolean fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count > 0) {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
        atEnd = count < 0;
        return !atEnd;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

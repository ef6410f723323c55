package earmark.markers.catalog;

import earmark.model.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Says of a file that is no text in UTF-8 where it stops being one, and what it is instead. Thread-safe. */
final class NotUtf8 {
    private NotUtf8() {}

    static Problem problem(String name, byte[] bytes) {
        if (bytes.length > 1 && isUtf16(bytes)) {
            return new Problem(
                    name + ":1:1",
                    "a text in UTF-16, and not in UTF-8",
                    "save it as UTF-8: marker files have one encoding");
        }
        // what was read before the decoder stopped
        var text = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        String before = text.flip().toString();
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new Problem(
                name + ":" + line + ":" + column,
                "not a text in UTF-8, from here on",
                "save it as UTF-8; it may be in Latin-1 or Windows-1252");
    }

    /** By its mark at the begin, or by every second byte of its first line being none. */
    private static boolean isUtf16(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff) || first == 0 || second == 0;
    }
}

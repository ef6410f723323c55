package earmark.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/** Bytes of a message to characters, whatever the message says about them. */
final class MailBytes {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private MailBytes() {}

    /**
     * In the declared character set when the bytes fit it, else as UTF-8 when they fit that, else as Windows-1252: mail
     * programs declare wrongly, or not at all. Latin-1 is read as Windows-1252, which it is in practice.
     *
     * @param declared what the message says, empty when nothing
     */
    static String decode(byte[] bytes, String declared) {
        String name = declared.strip().replace("\"", "").toLowerCase(Locale.ROOT);
        Optional<Charset> charset =
                name.equals("iso-8859-1") || name.equals("us-ascii") ? Optional.empty() : find(name);
        return charset.flatMap(it -> strict(bytes, it))
                .or(() -> strict(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, WESTERN));
    }

    private static Optional<Charset> find(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

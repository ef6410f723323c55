package earmark.store;

import earmark.model.TextSpan;
import earmark.model.Wording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The wordings of a turn in few bytes. In the notation of {@link Packed}:
 *
 * <pre>
 * wordings = count wording*
 * wording  = gap length size byte* probability
 * gap      = signed: characters since the begin of the wording before
 * length   = number: characters that it would replace
 * size     = number: bytes of its text in UTF-8
 * </pre>
 */
final class WordingsCode {
    private WordingsCode() {}

    static byte[] encode(List<Wording> wordings) {
        var out = new Packed.Writer().number(wordings.size());
        int at = 0;
        for (Wording wording : wordings) {
            byte[] text = wording.text().getBytes(StandardCharsets.UTF_8);
            out.signed(wording.at().start() - at).number(wording.at().length()).number(text.length);
            for (byte each : text) {
                out.number(each & 0xFF);
            }
            out.real(wording.probability());
            at = wording.at().start();
        }
        return out.bytes();
    }

    static List<Wording> decode(byte[] bytes) {
        var in = new Packed.Reader(bytes);
        int count = in.count();
        var wordings = new ArrayList<Wording>(count);
        int at = 0;
        for (int i = 0; i < count; i++) {
            at += Math.toIntExact(in.signed());
            int end = at + in.small();
            byte[] text = new byte[in.count()];
            for (int b = 0; b < text.length; b++) {
                text[b] = (byte) in.number();
            }
            wordings.add(new Wording(new TextSpan(at, end), new String(text, StandardCharsets.UTF_8), in.real()));
        }
        return wordings;
    }
}

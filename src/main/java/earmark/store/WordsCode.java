package earmark.store;

import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a turn in few bytes: about 9 a spoken word where rows would take 40. In the notation of {@link Packed}:
 *
 * <pre>
 * words      = count word*
 * word       = gap length kind [start duration] [confidence]
 * gap        = number: characters since the end of the word before
 * length     = number: characters
 * kind       = number: 1 if it has a time, + 0 confidence is 1, + 2 in millionths, + 4 in full
 * start      = signed: milliseconds since the end of the timed word before
 * duration   = number: milliseconds
 * confidence = number of millionths, or a real of 8 bytes
 * </pre>
 */
final class WordsCode {
    private static final int TIMED = 1;
    private static final int MILLIONTHS = 2;
    private static final int FULL = 4;
    private static final double MILLION = 1_000_000;

    private WordsCode() {}

    static byte[] encode(List<Word> words) {
        var out = new Packed.Writer().number(words.size());
        int at = 0;
        long clockMs = 0;
        for (Word word : words) {
            out.number(word.at().start() - at).number(word.at().length());
            at = word.at().end();
            TimeSpan time = word.time();
            int form = form(word.confidence());
            out.number(form + (time == null ? 0 : TIMED));
            if (time != null) {
                out.signed(time.startMs() - clockMs).number(time.lengthMs());
                clockMs = time.endMs();
            }
            if (form == MILLIONTHS) {
                out.number(Math.round(word.confidence() * MILLION));
            } else if (form == FULL) {
                out.real(word.confidence());
            }
        }
        return out.bytes();
    }

    static List<Word> decode(byte[] bytes) {
        var in = new Packed.Reader(bytes);
        int count = in.count();
        var words = new ArrayList<Word>(count);
        int at = 0;
        long clockMs = 0;
        for (int i = 0; i < count; i++) {
            int start = at + in.small();
            at = start + in.small();
            int kind = in.small();
            @Nullable TimeSpan time = null;
            if ((kind & TIMED) != 0) {
                long startMs = clockMs + in.signed();
                clockMs = startMs + in.number();
                time = new TimeSpan(startMs, clockMs);
            }
            words.add(new Word(new TextSpan(start, at), time, confidence(kind & ~TIMED, in)));
        }
        return words;
    }

    /** Recognisers write six decimals, which fit three bytes; whatever does not is kept to the last bit. */
    private static int form(double confidence) {
        if (confidence == 1) {
            return 0;
        }
        return Math.round(confidence * MILLION) / MILLION == confidence ? MILLIONTHS : FULL;
    }

    private static double confidence(int form, Packed.Reader in) {
        return switch (form) {
            case 0 -> 1;
            case MILLIONTHS -> in.number() / MILLION;
            case FULL -> in.real();
            default -> throw new IllegalArgumentException("not a kind of word: " + form);
        };
    }
}

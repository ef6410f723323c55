package earmark.index;

import earmark.model.Analysis;
import earmark.model.Sentence;
import earmark.model.Token;
import earmark.model.Turn;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Says in a few bytes what the index holds, or should hold, of one interaction. It adds up hashes of every word at its
 * place, so that it can be taken from the text in its order and from the index in its own.
 *
 * @param turns how many turns
 * @param sum of the hashes of all words, speakers and turn numbers, modulo 2⁶⁴
 */
public record Fingerprint(int turns, long sum) {
    /** What the index should hold. */
    public static Fingerprint of(Analysis analysis) {
        long sum = 0;
        for (Turn turn : analysis.interaction().turns()) {
            long words = 0;
            int position = 0;
            for (Sentence sentence : analysis.sentences().get(turn.index())) {
                for (Token token : sentence.tokens()) {
                    words += word(new BytesRef(Fields.indexed(token.form())), position);
                    position++;
                }
            }
            sum += turn(turn.index(), turn.speaker().name(), words);
        }
        return new Fingerprint(analysis.interaction().turns().size(), sum);
    }

    /** With one more turn. */
    Fingerprint plus(int turn, String speaker, long words) {
        return new Fingerprint(turns + 1, sum + turn(turn, speaker, words));
    }

    /** A word's share in its turn. */
    static long word(BytesRef form, int position) {
        long high = StringHelper.murmurhash3_x86_32(form, 1);
        long low = StringHelper.murmurhash3_x86_32(form, 2);
        return mix(((high << 32) ^ (low & 0xFFFF_FFFFL)) + mix(position + 1L));
    }

    private static long turn(int turn, String speaker, long words) {
        return mix(words ^ mix(turn + 1L) ^ word(new BytesRef(speaker), turn));
    }

    /** Spreads every bit over all: the finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long value) {
        long z = value + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}

package earmark.turns;

import earmark.model.TimeSpan;
import earmark.transcribe.TimedWord;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out of a channel's voice what holds no words: hold music, announcements' jingles, tones. A voice detector takes
 * them for speech, and a hold of a minute would count as a minute of the agent's talk. People do not speak for four
 * seconds without a word that a recogniser hears; where recognition fails altogether, {@link
 * earmark.transcribe.WordCheck} has refused the recording before.
 */
public final class WordedVoice {
    /** A stretch of voice without a word from which on it is not taken for talk. */
    public static final long LEAST_WORDLESS_MS = 4000;
    /** A word's recognised edges may be off by this much. */
    private static final long MARGIN_MS = 300;

    private WordedVoice() {}

    /**
     * Cuts wordless stretches out.
     *
     * @param voice when voice was detected, in order
     * @param words what was recognised on the channel, in time order
     * @return when somebody talked, in order
     */
    public static List<TimeSpan> of(List<TimeSpan> voice, List<TimedWord> words) {
        var talk = new ArrayList<TimeSpan>();
        int next = 0;
        for (TimeSpan span : voice) {
            while (next < words.size() && words.get(next).endMs() <= span.startMs()) {
                next++;
            }
            long fromMs = span.startMs();
            long heardToMs = span.startMs();
            for (int i = next; i < words.size() && words.get(i).startMs() < span.endMs(); i++) {
                if (words.get(i).startMs() - heardToMs >= LEAST_WORDLESS_MS) {
                    add(talk, fromMs, heardToMs, span);
                    fromMs = words.get(i).startMs() - MARGIN_MS;
                }
                heardToMs = Math.max(heardToMs, words.get(i).endMs());
            }
            boolean wordlessEnd = span.endMs() - heardToMs >= LEAST_WORDLESS_MS;
            add(talk, fromMs, wordlessEnd ? heardToMs : span.endMs(), span);
        }
        return talk;
    }

    private static void add(List<TimeSpan> talk, long fromMs, long toMs, TimeSpan within) {
        long startMs = Math.max(within.startMs(), fromMs);
        long endMs = Math.min(within.endMs(), toMs + MARGIN_MS);
        // a stretch that begins without words ends where it begins: there is nothing of it
        if (toMs > fromMs && endMs > startMs) {
            talk.add(new TimeSpan(startMs, endMs));
        }
    }
}

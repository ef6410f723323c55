package earmark.turns;

import earmark.model.TextSpan;
import earmark.model.Word;
import earmark.model.Wording;
import earmark.transcribe.Alternative;
import earmark.transcribe.TimedWord;
import earmark.transcribe.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a channel's alternatives to the turns that its words became. An alternative for words of which one was taken
 * out, because nobody said it on that channel, or that lies across two turns, belongs to no turn. Immutable.
 */
final class HeardOtherwise {
    /** For each said word its place among all words of the channel. */
    private final int[] origin;

    private final List<Alternative> alternatives;

    /**
     * For one channel.
     *
     * @param transcript all that was recognised
     * @param said what is left of it, in the same order, with times within the recognised ones
     */
    HeardOtherwise(Transcript transcript, List<TimedWord> said) {
        alternatives = transcript.alternatives();
        origin = new int[said.size()];
        int at = 0;
        for (int i = 0; i < origin.length && at < transcript.words().size(); i++) {
            while (at < transcript.words().size() - 1
                    && !became(transcript.words().get(at), said.get(i))) {
                at++;
            }
            origin[i] = at++;
        }
    }

    /**
     * What may have been said instead of words of one turn.
     *
     * @param first which of the channel's said words is the turn's first
     * @param words the turn's words
     */
    List<Wording> in(int first, List<Word> words) {
        List<Wording> found = new ArrayList<>();
        int last = first + words.size() - 1;
        for (Alternative each : alternatives) {
            if (each.from() > origin[last]) {
                break;
            }
            int from = each.from() < origin[first] ? -1 : index(each.from(), first, last);
            int to = from < 0 ? -1 : index(each.to() - 1, from, last);
            if (from >= 0 && to - from == each.to() - 1 - each.from()) {
                var at = new TextSpan(
                        words.get(from - first).at().start(),
                        words.get(to - first).at().end());
                found.add(new Wording(at, String.join(" ", each.words()), each.probability()));
            }
        }
        return found;
    }

    /** Which said word that word of the channel became; negative when none of those from {@code first} to {@code last}. */
    private int index(int word, int first, int last) {
        return java.util.Arrays.binarySearch(origin, first, last + 1, word);
    }

    private static boolean became(TimedWord heard, TimedWord said) {
        return heard.word().equals(said.word())
                && heard.startMs() <= said.startMs()
                && said.startMs() <= Math.max(heard.endMs(), heard.startMs() + 1);
    }
}

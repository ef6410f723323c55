package earmark.turns;

import earmark.transcribe.TimedWord;
import java.util.ArrayList;
import java.util.List;

/** Words of one channel cut where it is quiet. */
final class Phrases {
    private Phrases() {}

    /** Groups of words with less than a pause between them, in order; none is empty. */
    static List<List<TimedWord>> of(List<TimedWord> words, long pauseMs) {
        List<List<TimedWord>> phrases = new ArrayList<>();
        long endMs = 0;
        for (TimedWord word : words) {
            if (phrases.isEmpty() || word.startMs() - endMs >= pauseMs) {
                phrases.add(new ArrayList<>());
            }
            phrases.get(phrases.size() - 1).add(word);
            endMs = word.endMs();
        }
        return phrases;
    }
}

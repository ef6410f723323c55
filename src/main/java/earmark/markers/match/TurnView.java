package earmark.markers.match;

import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.Sentence;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Token;
import earmark.model.Turn;
import earmark.model.Word;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One turn as the matcher sees it: its tokens in arrays, with what the recogniser knew of each. Immutable. */
final class TurnView {
    /** Stands for a time that is not known. */
    static final long NO_TIME = -1;

    final Turn turn;
    /** How many tokens stand in earlier turns of the interaction, and of the same speaker. */
    final int wordsBefore;

    final int speakerWordsBefore;
    /** How many earlier turns are the same speaker's. */
    final int speakerTurnsBefore;

    final String[] forms;
    final double[] confidence;
    final long[] startMs;
    final long[] endMs;
    /** For each token the first token of its sentence. */
    final int[] sentenceStart;

    /** All forms that occur. */
    final Set<String> vocabulary;

    private final TextSpan[] at;

    TurnView(Turn turn, List<Sentence> sentences, int wordsBefore, int speakerWordsBefore, int speakerTurnsBefore) {
        this.turn = turn;
        this.wordsBefore = wordsBefore;
        this.speakerWordsBefore = speakerWordsBefore;
        this.speakerTurnsBefore = speakerTurnsBefore;
        int size = sentences.stream().mapToInt(s -> s.tokens().size()).sum();
        forms = new String[size];
        at = new TextSpan[size];
        confidence = new double[size];
        startMs = new long[size];
        endMs = new long[size];
        sentenceStart = new int[size];
        int i = 0;
        for (Sentence sentence : sentences) {
            int start = i;
            for (Token token : sentence.tokens()) {
                forms[i] = token.form();
                at[i] = token.at();
                sentenceStart[i++] = start;
            }
        }
        vocabulary = new HashSet<>(Arrays.asList(forms));
        readWords();
    }

    /** Gives every token the times and the least confidence of the words it shares characters with. */
    private void readWords() {
        List<Word> words = turn.words();
        int word = 0;
        for (int i = 0; i < forms.length; i++) {
            confidence[i] = 1;
            startMs[i] = NO_TIME;
            endMs[i] = NO_TIME;
            while (word < words.size() && words.get(word).at().end() <= at[i].start()) {
                word++;
            }
            for (int w = word; w < words.size() && words.get(w).at().start() < at[i].end(); w++) {
                confidence[i] = Math.min(confidence[i], words.get(w).confidence());
                TimeSpan time = words.get(w).time();
                if (time != null) {
                    startMs[i] = startMs[i] == NO_TIME ? time.startMs() : startMs[i];
                    endMs[i] = time.endMs();
                }
            }
        }
    }

    int size() {
        return forms.length;
    }

    /** Where the tokens {@code from} to {@code to} stand; they must not be none. */
    Place place(InteractionId id, int from, int to) {
        var text = new TextSpan(at[from].start(), at[to - 1].end());
        long start = startMs[from];
        long end = endMs[to - 1];
        TimeSpan time = start == NO_TIME || end < start ? null : new TimeSpan(start, end);
        return new Place(id, turn.index(), text, time);
    }
}

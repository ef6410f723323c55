package earmark.turns;

import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.transcribe.TimedWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words a channel to turns in time order. A turn ends where its speaker pauses for {@value #PAUSE_MS} ms, or for
 * {@value #YIELD_MS} ms while the other side says something. People who speak at the same time have turns that overlap:
 * nobody's words are cut because somebody else speaks.
 */
public final class TurnBuilder {
    /** A pause that ends a turn whatever the other side does. */
    public static final long PAUSE_MS = 900;
    /** A pause that ends a turn when another speaker's words begin in it. */
    public static final long YIELD_MS = 250;

    private TurnBuilder() {}

    /**
     * Builds the turns of a call.
     *
     * @param channels one a channel; a mono recording has one, with speaker {@code UNKNOWN}
     * @return numbered from 0 by the time of their first word; words that nobody said on their channel are left out
     */
    public static List<Turn> build(List<ChannelWords> channels) {
        List<List<TimedWord>> said = SaidWords.of(channels);
        List<Utterance> utterances = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            var heardOtherwise = new HeardOtherwise(channels.get(i).transcript(), said.get(i));
            int first = 0;
            for (List<TimedWord> words : cut(said.get(i), othersStarts(said, i))) {
                utterances.add(new Utterance(channels.get(i).speaker(), words, first, heardOtherwise));
                first += words.size();
            }
        }
        utterances.sort(Comparator.comparingLong(Utterance::startMs));
        List<Turn> turns = new ArrayList<>();
        for (Utterance utterance : utterances) {
            turns.add(utterance.turn(turns.size()));
        }
        return turns;
    }

    /** When words of other channels begin. */
    private static long[] othersStarts(List<List<TimedWord>> said, int own) {
        List<Long> starts = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            if (i != own) {
                said.get(i).forEach(word -> starts.add(word.startMs()));
            }
        }
        return starts.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static List<List<TimedWord>> cut(List<TimedWord> words, long[] othersStarts) {
        List<List<TimedWord>> cut = new ArrayList<>();
        for (List<TimedWord> phrase : Phrases.of(words, PAUSE_MS)) {
            int from = 0;
            for (int i = 1; i < phrase.size(); i++) {
                long endMs = phrase.get(i - 1).endMs();
                long nextMs = phrase.get(i).startMs();
                if (nextMs - endMs >= YIELD_MS && anyBetween(othersStarts, endMs, nextMs)) {
                    cut.add(phrase.subList(from, i));
                    from = i;
                }
            }
            cut.add(phrase.subList(from, phrase.size()));
        }
        return cut;
    }

    private static boolean anyBetween(long[] sorted, long fromMs, long toMs) {
        int at = java.util.Arrays.binarySearch(sorted, fromMs);
        int first = at >= 0 ? at : -at - 1;
        return first < sorted.length && sorted[first] < toMs;
    }

    /**
     * What becomes a turn.
     *
     * @param words at least one
     * @param first which of its channel's said words is the first of them
     */
    private record Utterance(Speaker speaker, List<TimedWord> words, int first, HeardOtherwise heardOtherwise) {
        long startMs() {
            return words.get(0).startMs();
        }

        Turn turn(int index) {
            var text = new StringBuilder();
            List<Word> placed = new ArrayList<>();
            long endMs = 0;
            for (TimedWord word : words) {
                if (text.length() > 0) {
                    text.append(' ');
                }
                int start = text.length();
                text.append(word.word());
                var at = new TextSpan(start, text.length());
                placed.add(new Word(at, new TimeSpan(word.startMs(), word.endMs()), word.confidence()));
                endMs = Math.max(endMs, word.endMs());
            }
            return new Turn(
                    index,
                    speaker,
                    text.toString(),
                    placed,
                    new TimeSpan(startMs(), endMs),
                    heardOtherwise.in(first, placed));
        }
    }
}

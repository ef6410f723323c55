package earmark.turns;

import earmark.audio.Spans;
import earmark.model.TimeSpan;
import earmark.transcribe.TimedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes out words that nobody said on their channel: the other side's voice heard through, and the small words that a
 * recogniser makes of noise and breath.
 *
 * <ul>
 *   <li>A word counts as heard when its own channel's voice covers three tenths of it, with 200 ms of slack, for
 *       voice is cut a little short at both ends.
 *   <li>A word that is not heard goes when another channel's voice covers it (bleed); else it stays only when the
 *       recogniser is sure of it, and it is not a filler.
 *   <li>A phrase of nothing but fillers goes when it is unsure, or not heard.
 * </ul>
 */
final class GhostWords {
    /** Which share of a word must lie within voice. */
    static final double COVERED = 0.3;
    /** Voice is cut this much short where it begins or ends softly. */
    static final long SLACK_MS = 200;
    /** From this confidence on a word is believed although no voice was measured. */
    static final double SURE = 0.8;
    /** From this mean confidence on a phrase of fillers is believed. */
    static final double SURE_FILLER = 0.7;
    /** What the model writes for noise, breath and clicks. */
    static final Set<String> FILLERS = Set.of("ah", "the", "huh", "uh", "um", "hm", "a", "and", "i", "in", "it", "but");

    private GhostWords() {}

    /** The words of a channel that were said on it. */
    static List<TimedWord> removed(List<TimedWord> words, List<TimeSpan> own, List<TimeSpan> others) {
        List<TimeSpan> heard = Spans.union(own.stream()
                .map(span -> new TimeSpan(Math.max(0, span.startMs() - SLACK_MS), span.endMs() + SLACK_MS))
                .toList());
        List<TimedWord> kept = new ArrayList<>();
        for (List<TimedWord> phrase : Phrases.of(words, TurnBuilder.PAUSE_MS)) {
            List<TimedWord> said =
                    phrase.stream().filter(word -> said(word, heard, others)).toList();
            if (!onlyNoise(said)) {
                kept.addAll(said);
            }
        }
        return kept;
    }

    private static boolean said(TimedWord word, List<TimeSpan> heard, List<TimeSpan> others) {
        if (covered(word, heard)) {
            return true;
        }
        return !covered(word, others) && word.confidence() >= SURE && !FILLERS.contains(word.word());
    }

    private static boolean onlyNoise(List<TimedWord> phrase) {
        return phrase.stream().allMatch(word -> FILLERS.contains(word.word()))
                && phrase.stream().mapToDouble(TimedWord::confidence).average().orElse(0) < SURE_FILLER;
    }

    private static boolean covered(TimedWord word, List<TimeSpan> spans) {
        long endMs = Math.max(word.endMs(), word.startMs() + 1);
        long within = Spans.lengthMs(Spans.common(List.of(new TimeSpan(word.startMs(), endMs)), spans));
        return within >= COVERED * (endMs - word.startMs());
    }
}

package earmark.turns;

import earmark.audio.Spans;
import earmark.model.TimeSpan;
import earmark.transcribe.TimedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out words that nobody said on their channel (the other side's voice heard through, and the small words that a
 * recogniser makes of noise and breath), and brings the others to the time at which there was voice: a recogniser
 * stretches the last word before a silence over the whole of it.
 *
 * <ul>
 *   <li>A word counts as heard when its own channel's voice covers three tenths of it, or 100 ms, with 200 ms of slack,
 *       for voice is cut a little short at both ends. It is cut to that voice.
 *   <li>A word that is not heard goes when another channel's voice covers it (bleed); else it stays only when the
 *       recogniser is sure of it, and it is not a filler.
 *   <li>A phrase of nothing but fillers goes when it is unsure.
 * </ul>
 */
final class SaidWords {
    /** Which share of a word must lie within voice. */
    static final double COVERED = 0.3;
    /** This much voice is enough for a word that is stretched over a silence. */
    static final long COVERED_MS = 100;
    /** Voice is cut this much short where it begins or ends softly. */
    static final long SLACK_MS = 200;
    /** From this confidence on a word is believed although no voice was measured. */
    static final double SURE = 0.8;
    /** From this mean confidence on a phrase of fillers is believed. */
    static final double SURE_FILLER = 0.7;
    /** What the model writes for noise, breath and clicks. */
    static final Set<String> FILLERS = Set.of("ah", "the", "huh", "uh", "um", "hm", "a", "and", "i", "in", "it", "but");

    private final List<TimeSpan> heard;
    private final List<TimeSpan> others;

    private SaidWords(List<TimeSpan> own, List<TimeSpan> others) {
        heard = Spans.union(own.stream()
                .map(span -> new TimeSpan(Math.max(0, span.startMs() - SLACK_MS), span.endMs() + SLACK_MS))
                .toList());
        this.others = others;
    }

    /** The words of each channel that were said on it. */
    static List<List<TimedWord>> of(List<ChannelWords> channels) {
        List<List<TimedWord>> said = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            ChannelWords channel = channels.get(i);
            said.add(of(channel.transcript().words(), channel.voice(), othersVoice(channels, i)));
        }
        return said;
    }

    private static List<TimeSpan> othersVoice(List<ChannelWords> channels, int own) {
        List<TimeSpan> voice = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            if (i != own) {
                voice.addAll(channels.get(i).voice());
            }
        }
        return Spans.union(voice);
    }

    /**
     * The words of a channel that were said on it.
     *
     * @param words all that were recognised on it
     * @param own when its own speaker was heard
     * @param others when anybody was heard on the other channels
     */
    static List<TimedWord> of(List<TimedWord> words, List<TimeSpan> own, List<TimeSpan> others) {
        var said = new SaidWords(own, others);
        List<TimedWord> placed = new ArrayList<>();
        for (TimedWord word : words) {
            TimedWord at = said.placed(word);
            if (at != null) {
                placed.add(at);
            }
        }
        return Phrases.of(placed, TurnBuilder.PAUSE_MS).stream()
                .filter(phrase -> !onlyNoise(phrase))
                .flatMap(List::stream)
                .toList();
    }

    /** The word at its time, or null when it was not said here. */
    private @Nullable TimedWord placed(TimedWord word) {
        TimeSpan time = new TimeSpan(word.startMs(), Math.max(word.endMs(), word.startMs() + 1));
        TimeSpan voiced = most(Spans.common(List.of(time), heard));
        if (covers(voiced, time)) {
            return new TimedWord(word.word(), voiced.startMs(), voiced.endMs(), word.confidence());
        }
        boolean bleed = covers(most(Spans.common(List.of(time), others)), time);
        boolean sure = word.confidence() >= SURE && !FILLERS.contains(word.word());
        return sure && !bleed ? word : null;
    }

    private static boolean covers(TimeSpan part, TimeSpan whole) {
        return part.lengthMs() >= Math.min(COVERED_MS, COVERED * whole.lengthMs());
    }

    /** The longest, the first of equals; empty at 0 when there is none. */
    private static TimeSpan most(List<TimeSpan> spans) {
        TimeSpan most = new TimeSpan(0, 0);
        for (TimeSpan span : spans) {
            most = span.lengthMs() > most.lengthMs() ? span : most;
        }
        return most;
    }

    private static boolean onlyNoise(List<TimedWord> phrase) {
        return phrase.stream().allMatch(word -> FILLERS.contains(word.word()))
                && phrase.stream().mapToDouble(TimedWord::confidence).average().orElse(0) < SURE_FILLER;
    }
}

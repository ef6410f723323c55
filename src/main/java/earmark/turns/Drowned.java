package earmark.turns;

import earmark.audio.Covered;
import earmark.audio.Spans;
import earmark.audio.VoiceTrack;
import earmark.model.Problem;
import earmark.model.TimeSpan;
import earmark.transcribe.TimedWord;
import java.util.List;
import java.util.Optional;

/** When a speaker may have said something that noise on his channel did not let anybody hear. */
public final class Drowned {
    /** A word's recognised edges may be off by this much. */
    private static final long MARGIN_MS = 300;

    private Drowned() {}

    /**
     * Stretches a channel, in order; of a channel without words all that was loud enough.
     *
     * @param tracks one a channel of one call
     * @param channels the same channels' words
     */
    public static List<List<TimeSpan>> of(List<VoiceTrack> tracks, List<ChannelWords> channels) {
        return Covered.of(
                tracks, SaidWords.of(channels).stream().map(Drowned::understood).toList());
    }

    /**
     * What a person should know of it.
     *
     * @param where the recording, with the channel if it has several
     * @param drowned stretches of one channel, apart
     */
    public static Optional<Problem> problem(String where, List<TimeSpan> drowned) {
        long ms = Spans.lengthMs(drowned);
        return ms == 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        where,
                        ms + " ms of sound without words, loud enough to drown a voice",
                        "what was said meanwhile cannot be told; listen to it, and look for the noise on that line"));
    }

    private static List<TimeSpan> understood(List<TimedWord> words) {
        return Spans.union(words.stream()
                .map(word -> new TimeSpan(Math.max(0, word.startMs() - MARGIN_MS), word.endMs() + MARGIN_MS))
                .toList());
    }
}

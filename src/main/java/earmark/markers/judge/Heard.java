package earmark.markers.judge;

import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.judge.WordLine.Spoken;
import earmark.markers.measure.Stretches;
import earmark.model.Interaction;
import earmark.model.Sound;
import earmark.model.TimeSpan;
import earmark.model.Voice;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether words were understood well enough to say that something was not said. */
public final class Heard {
    /** So much measured speech without one recognised word is a failure and not silence, in milliseconds. */
    public static final long SPEECH_WITHOUT_WORDS_MS = 2_000;

    private Heard() {}

    /** Why nothing can be concluded from not finding something in these words, turn by turn; null when it can. */
    static @Nullable String doubt(List<Spoken> words) {
        var understood = new Understood();
        int from = 0;
        for (int to = 1; to <= words.size(); to++) {
            if (to == words.size() || words.get(to).turn() != words.get(from).turn()) {
                double sum = words.subList(from, to).stream()
                        .mapToDouble(Spoken::confidence)
                        .sum();
                understood.add(to - from, sum);
                from = to;
            }
        }
        return understood.doubt();
    }

    /**
     * Why nothing can be concluded from not finding something in a stretch of time; null when it can: sound of the side
     * was lost in it.
     *
     * @param fromMs the stretch's begin
     * @param toMs its end; {@link Long#MAX_VALUE}: however long it lasted
     */
    public static @Nullable String lost(Interaction interaction, Side side, long fromMs, long toMs) {
        return lost(ms(interaction, side, Voice::lost, fromMs, toMs));
    }

    /** Why nothing can be concluded where stretches were lost, which may overlap; null without any. */
    public static @Nullable String lost(List<TimeSpan> stretches) {
        return lost(Stretches.lengthMs(Stretches.union(stretches, 0)));
    }

    private static @Nullable String lost(long ms) {
        return ms == 0
                ? null
                : "not heard, but " + Evidence.seconds(ms)
                        + " s of sound were lost or drowned by noise where it was looked for";
    }

    /** Why silence of a side cannot be concluded from no words of it in a stretch of time; null when it can. */
    static @Nullable String wordless(Interaction interaction, Side side, long fromMs, long toMs) {
        long speechMs = ms(interaction, side, Voice::active, fromMs, toMs);
        return speechMs < SPEECH_WITHOUT_WORDS_MS
                ? null
                : Evidence.seconds(speechMs) + " s of speech were measured, but no word was recognised";
    }

    /** Why nothing can be concluded from no words of a side in all of an interaction; null when it can. */
    public static @Nullable String wordless(Interaction interaction, Side side) {
        String unheard = wordless(interaction, side, 0, Long.MAX_VALUE);
        return unheard == null ? lost(interaction, side, 0, Long.MAX_VALUE) : unheard;
    }

    /** So much of a stretch of time lies in some of a side's; time that several channels have in common counts once. */
    private static long ms(
            Interaction interaction, Side side, Function<Voice, List<TimeSpan>> which, long fromMs, long toMs) {
        Sound sound = interaction.sound();
        if (sound == null || toMs <= fromMs) {
            return 0;
        }
        List<TimeSpan> spans = sound.voices().stream()
                .filter(voice -> side.fit(voice.speaker()) != Fit.NO)
                .flatMap(voice -> which.apply(voice).stream())
                .toList();
        return Stretches.insideMs(new TimeSpan(Math.max(0, fromMs), toMs), Stretches.union(spans, 0));
    }
}

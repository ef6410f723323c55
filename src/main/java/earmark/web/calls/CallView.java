package earmark.web.calls;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import earmark.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One interaction as its page shows it.
 *
 * @param name what people call it: its fact {@code id}, else the name it was read under
 * @param stale whether it was tagged by another pack than today's
 * @param markers one a marker, in the pack's order
 * @param searches distinct sets of places in which markers were looked for in vain; markers name theirs by its index
 * @param models complaint models, step by step
 */
record CallView(
        String id,
        String name,
        String medium,
        String source,
        @Nullable Instant startedAt,
        Map<String, String> facts,
        Map<String, String> versions,
        List<Problem> problems,
        boolean stale,
        List<TurnView> turns,
        List<MarkerView> markers,
        List<List<PlaceView>> searches,
        List<ModelView> models,
        @Nullable SoundView sound,
        List<CorrectionView> corrections) {

    /**
     * A turn.
     *
     * @param words empty in writing
     * @param heard its text as it was recognised; null where no words of it were corrected
     * @param heardSpeaker whose it was taken for; null where that was not corrected
     * @param corrected pairs of characters between which stand words that people put there
     */
    record TurnView(
            int turn,
            String speaker,
            @Nullable Long startMs,
            @Nullable Long endMs,
            String text,
            List<WordView> words,
            @Nullable String heard,
            @Nullable String heardSpeaker,
            List<List<Integer>> corrected) {}

    /** A word as five numbers: an hour has ten thousand. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"start", "end", "startMs", "endMs", "confidence"})
    record WordView(
            int start,
            int end,
            @Nullable Long startMs,
            @Nullable Long endMs,
            double confidence) {}

    /** Characters of a turn, and when they were said. */
    record PlaceView(
            int turn,
            int start,
            int end,
            @Nullable Long startMs,
            @Nullable Long endMs) {}

    /**
     * What a marker came to.
     *
     * @param kind {@code words}, {@code measure}, {@code model}, {@code step}, {@code rule}, {@code learned}; {@code
     *     unknown} where today's pack has no such marker
     * @param current whether today's pack has this version
     * @param outcome present, absent, no_opportunity or undetermined
     * @param because of no_opportunity and undetermined
     * @param search index of the places it was looked for in; of absent
     */
    record MarkerView(
            String id,
            int version,
            String title,
            String source,
            String kind,
            String family,
            boolean current,
            String outcome,
            @Nullable String because,
            @Nullable Integer search,
            List<FindingView> findings) {}

    /**
     * A place where a marker was found.
     *
     * @param origin the rule's line, for example {@code apology.mark:4}
     * @param rule what that line looks for; null where it is no pattern or today's pack has another version
     * @param fields what was read off there
     */
    record FindingView(
            PlaceView place,
            String speaker,
            String text,
            double confidence,
            String origin,
            @Nullable String rule,
            Map<String, String> fields) {}

    /**
     * A complaint model.
     *
     * @param start what set it off; null where nothing did
     */
    record ModelView(
            String id,
            int version,
            String title,
            String outcome,
            @Nullable String because,
            @Nullable PlaceView start,
            List<StepView> steps) {}

    /**
     * A step of a model.
     *
     * @param seconds from the start to it; null where it is not there or not known
     * @param late whether it came later than it should; null where that is not known or not laid down
     * @param inOrder yes, no or unclear; null where it is not there
     */
    record StepView(
            String id,
            String title,
            boolean optional,
            String outcome,
            @Nullable String because,
            @Nullable PlaceView place,
            @Nullable String text,
            @Nullable Double seconds,
            @Nullable Boolean late,
            @Nullable String inOrder,
            @Nullable Double confidence) {}

    /**
     * Who was active when. Spans are pairs of milliseconds.
     *
     * @param overtalk null where all are on one channel
     * @param talkMs speech a speaker
     */
    record SoundView(
            long durationMs,
            List<ChannelView> channels,
            List<List<Long>> silence,
            List<List<Long>> hold,
            @Nullable List<List<Long>> overtalk,
            Map<String, Long> talkMs,
            long silenceMs,
            long longestSilenceMs,
            @Nullable Long overtalkMs) {}

    /** When a channel held speech, and what of it was lost. */
    record ChannelView(int channel, String speaker, List<List<Long>> speech, List<List<Long>> lost) {}
}

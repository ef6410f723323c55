package earmark.web.scores;

import earmark.model.Speaker;
import earmark.score.Answer;
import earmark.score.AnswerValue;
import earmark.score.Observed;
import earmark.score.desk.DraftAnswer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer, given or half given.
 *
 * @param value in words; null for none yet
 * @param source human, rule or model
 * @param origin the marker that filled it in, or whose answer was on the screen first; empty for neither
 * @param remark strength, development, or null
 */
public record AnswerView(
        @Nullable String value,
        String source,
        String origin,
        @Nullable Double confidence,
        List<ObservedView> observed,
        String interpretation,
        String comment,
        List<String> reasons,
        @Nullable String remark) {
    /** What was observed; {@code turn} is null where there is no place. */
    public record ObservedView(
            String kind,
            @Nullable Integer turn,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Long startMs,
            @Nullable Long endMs,
            @Nullable String speaker,
            String text,
            @Nullable Double confidence) {
        /** As it was seen. */
        public static ObservedView of(Observed seen) {
            var place = seen.place();
            var time = place == null ? null : place.time();
            Speaker speaker = seen.speaker();
            return new ObservedView(
                    lower(seen.kind()),
                    place == null ? null : Integer.valueOf(place.turn()),
                    place == null ? null : Integer.valueOf(place.at().start()),
                    place == null ? null : Integer.valueOf(place.at().end()),
                    time == null ? null : Long.valueOf(time.startMs()),
                    time == null ? null : Long.valueOf(time.endMs()),
                    speaker == null ? null : lower(speaker),
                    seen.text(),
                    seen.confidence());
        }
    }

    /** A whole answer. */
    public static AnswerView of(Answer answer) {
        return of(DraftAnswer.of(answer));
    }

    static AnswerView of(DraftAnswer answer) {
        AnswerValue value = answer.value();
        var remark = answer.remark();
        return new AnswerView(
                value == null ? null : value.words(),
                lower(answer.source()),
                answer.origin(),
                answer.confidence(),
                answer.observed().stream().map(ObservedView::of).toList(),
                answer.interpretation(),
                answer.comment(),
                answer.reasons(),
                remark == null ? null : lower(remark));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package earmark.pipeline.jobs;

import earmark.score.AnswerValue;
import java.util.Locale;

/** An answer as a person reads it. */
final class AnswerWords {
    private AnswerWords() {}

    static String of(AnswerValue value) {
        if (value instanceof AnswerValue.Chosen chosen) {
            return chosen.label();
        }
        if (value instanceof AnswerValue.Numeric number) {
            return String.valueOf(number.value());
        }
        if (value instanceof AnswerValue.Words words) {
            return words.text();
        }
        return value == AnswerValue.None.UNDETERMINED
                ? "cannot tell"
                : String.valueOf(value).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

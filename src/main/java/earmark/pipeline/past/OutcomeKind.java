package earmark.pipeline.past;

import earmark.model.Outcome;
import java.util.Locale;

/** The four outcomes, and that a marker was not there to ask. */
public enum OutcomeKind {
    /** It is there. */
    PRESENT,
    /** It is not there. */
    ABSENT,
    /** No occasion for it. */
    NO_OPPORTUNITY,
    /** Cannot be told. */
    UNDETERMINED,
    /** The pack had no such marker. */
    NOT_ASKED;

    /** The kind of an outcome. */
    public static OutcomeKind of(Outcome outcome) {
        if (outcome instanceof Outcome.Present) {
            return PRESENT;
        }
        if (outcome instanceof Outcome.Absent) {
            return ABSENT;
        }
        return outcome instanceof Outcome.NoOpportunity ? NO_OPPORTUNITY : UNDETERMINED;
    }

    /** For reading, for example {@code no opportunity}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

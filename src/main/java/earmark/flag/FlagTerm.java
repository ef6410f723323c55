package earmark.flag;

import earmark.model.Outcome;
import java.util.Locale;

/** One thing that must hold for a flag to be raised. */
public sealed interface FlagTerm {
    /**
     * A marker came to this.
     *
     * @param came to what
     * @param marker its id
     */
    record Came(Kind came, String marker) implements FlagTerm {
        @Override
        public String toString() {
            return came.word() + " " + marker;
        }
    }

    /**
     * A marker was found at least so often.
     *
     * @param times 1 or more
     * @param marker its id
     */
    record Often(int times, String marker) implements FlagTerm {
        /** Checks the range. */
        public Often {
            if (times < 1) {
                throw new IllegalArgumentException("times " + times);
            }
        }

        @Override
        public String toString() {
            return times + " times " + marker;
        }
    }

    /**
     * A field of one of the marker's findings is a number of at least so much; findings without it do not count.
     *
     * @param marker its id
     * @param field for example {@code seconds}
     * @param least in the field's own unit
     */
    record AtLeast(String marker, String field, double least) implements FlagTerm {
        @Override
        public String toString() {
            return marker + "." + field + " >= " + least;
        }
    }

    /**
     * A query of the marker language finds something.
     *
     * @param query as written, on one line
     */
    record Found(String query) implements FlagTerm {
        @Override
        public String toString() {
            return "found " + query;
        }
    }

    /**
     * Somebody's score of it is below a share of all points.
     *
     * @param share in [0, 1]
     */
    record ScoredBelow(double share) implements FlagTerm {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "score below %.0f%%", share * 100);
        }
    }

    /**
     * Somebody's score of it is at least a share of all points.
     *
     * @param share in [0, 1]
     */
    record ScoredAtLeast(double share) implements FlagTerm {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "score at least %.0f%%", share * 100);
        }
    }

    /**
     * What is known about the interaction.
     *
     * @param name of the fact
     * @param value exactly
     */
    record Known(String name, String value) implements FlagTerm {
        @Override
        public String toString() {
            return "fact " + name + " " + value;
        }
    }

    /** What a marker may come to. */
    enum Kind {
        /** Found. */
        PRESENT,
        /** Looked for and not found. */
        ABSENT,
        /** There was no occasion. */
        NO_OPPORTUNITY,
        /** It cannot be told. */
        UNDETERMINED;

        /** As it is written in a rule. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Of an outcome. */
        public static Kind of(Outcome outcome) {
            if (outcome instanceof Outcome.Present) {
                return PRESENT;
            }
            if (outcome instanceof Outcome.Absent) {
                return ABSENT;
            }
            return outcome instanceof Outcome.NoOpportunity ? NO_OPPORTUNITY : UNDETERMINED;
        }
    }
}

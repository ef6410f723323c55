package earmark.markers.hearing;

import java.util.List;

/**
 * Other words in the place of some tokens of a turn.
 *
 * @param from first token that it replaces
 * @param to one past the last, more than {@code from}
 * @param forms the tokens that would stand there, at least one
 * @param score how strongly the kind speaks for it, in [0, 1]; no probability before it is calibrated
 * @param kind where it comes from
 */
public record Rewording(int from, int to, List<String> forms, double score, Kind kind) {
    /** Copies the forms and checks the ranges. */
    public Rewording {
        forms = List.copyOf(forms);
        if (from < 0 || to <= from || forms.isEmpty() || !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("not a rewording: " + from + ".." + to + " " + score);
        }
    }

    /** Where a rewording comes from. */
    public enum Kind {
        /** The recogniser weighed it itself. */
        ALTERNATIVE("alternative"),
        /** The table of confusions knows it. */
        CONFUSION("confusion"),
        /** It sounds like a phrase that a marker looks for. */
        SOUNDS_LIKE("sounds_like");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it stands in findings and in the calibration table. */
        public String word() {
            return word;
        }
    }

    /** Whether the two replace a common token. */
    public boolean overlaps(Rewording other) {
        return from < other.to && other.from < to;
    }
}

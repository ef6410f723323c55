package earmark.agree.causes;

import earmark.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Why the machine answers otherwise than a person.
 *
 * @param kind what kind of change would make them agree
 * @param reason in words with values
 * @param change the smallest change; empty when none is known
 * @param words the words it is about; empty when there are none
 * @param place where they stand; null when there are none
 */
public record Cause(
        Kind kind,
        String reason,
        String change,
        String words,
        @Nullable Place place) {
    /** What would have to change. */
    public enum Kind {
        /** Whose words count. */
        SPEAKER,
        /** In which part of the interaction. */
        WINDOW,
        /** Words that are negated, or told of somebody else. */
        NEGATION,
        /** How sure the recogniser must be. */
        CONFIDENCE,
        /** Exclusions, distances, order, conditions on what stands beside. */
        STRICTNESS,
        /** Words that sound like those that were recognised. */
        SOUND_ALIKE,
        /** The person scored by another version of the question. */
        FORM_VERSION,
        /** Whether there was an occasion for it at all. */
        OPPORTUNITY,
        /** A wording the marker does not know, of which a part was said. */
        WORDING,
        /** Nothing like it stands in the interaction: the person heard what is not there, or in other words. */
        NOT_SAID,
        /** The words are there, and the person does not take them for it. */
        SENSE;

        /** As in reports: {@code sound-alike}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static Cause of(Kind kind, String reason, String change) {
        return new Cause(kind, reason, change, "", null);
    }
}

package earmark.agree.tuning;

import earmark.model.Analysis;
import earmark.model.InteractionId;

/**
 * An interaction about which people have said whether a marker should be found.
 *
 * @param reference what people call it
 * @param analysis its words
 * @param wanted whether people say it is there
 * @param found whether the marker was found
 */
public record Case(String reference, Analysis analysis, boolean wanted, boolean found) {
    /** Which one. */
    public InteractionId id() {
        return analysis.interaction().id();
    }

    /** Whether it is kept from the search for suggestions, to try them on: every other one, by its id. */
    boolean heldOut() {
        return Long.bitCount(Long.parseUnsignedLong(id().value(), 16)) % 2 == 1;
    }
}

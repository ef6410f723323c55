package earmark.model;

import java.util.List;

/** What a marker came to in one interaction. "No" and "cannot tell" are different answers. */
public sealed interface Outcome {
    /**
     * It is there.
     *
     * @param evidence where; never empty
     */
    record Present(List<Finding> evidence) implements Outcome {
        /** Copies the evidence, of which there must be some. */
        public Present {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("present without evidence");
            }
        }
    }

    /**
     * It is not there, and we looked.
     *
     * @param searched the places that were searched and understood well enough to say so
     */
    record Absent(List<Place> searched) implements Outcome {
        /** Copies the places. */
        public Absent {
            searched = List.copyOf(searched);
        }
    }

    /**
     * There was no occasion for it.
     *
     * @param because why not, for a person to read
     */
    record NoOpportunity(String because) implements Outcome {}

    /**
     * Cannot be told.
     *
     * @param because why not, for a person to read
     */
    record Undetermined(String because) implements Outcome {}
}

package earmark.sampling;

import earmark.model.InteractionId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interaction that may be drawn.
 *
 * @param id which
 * @param startedAt when it began; null when not known
 * @param facts what is known beside the words
 * @param sight what the audited marker made of it
 */
public record Candidate(InteractionId id, @Nullable Instant startedAt, Map<String, String> facts, Sight sight) {
    /** Copies. */
    public Candidate {
        facts = Map.copyOf(facts);
    }

    /** What a marker made of an interaction. */
    public enum Sight {
        /** It was found. */
        FLAGGED("1 flagged"),
        /** It was not, by one constraint, or it cannot be told. */
        NEAR_MISS("2 near miss"),
        /** It was not, and nothing is near; or no marker is audited. */
        UNFLAGGED("3 unflagged");

        private final String stratum;

        Sight(String stratum) {
            this.stratum = stratum;
        }

        /** What its stratum of an audit is called; in this order. */
        String stratum() {
            return stratum;
        }
    }
}

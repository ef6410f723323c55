package earmark.pipeline.queue;

import earmark.model.Place;
import java.util.List;

/**
 * Why an interaction stands in the queue.
 *
 * @param kind by what
 * @param id of the rule or the sampling plan; {@link #RISK} for what was learned
 * @param title what people call it
 * @param because in words
 * @param places where it can be heard or read; may be empty
 */
public record QueueReason(Kind kind, String id, String title, String because, List<Place> places) {
    /** The id of what was learned from past scores. */
    public static final String RISK = "risk";

    /** By what. */
    public enum Kind {
        /** A written rule. */
        RULE,
        /** What was learned from past scores. */
        RISK,
        /** A sampling plan. */
        SAMPLED
    }

    /** Copies the places. */
    public QueueReason {
        places = List.copyOf(places);
    }
}

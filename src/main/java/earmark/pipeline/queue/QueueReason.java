package earmark.pipeline.queue;

import earmark.flag.FlagReason;
import earmark.model.Place;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why an interaction stands in the queue.
 *
 * @param kind by what
 * @param id of the rule or the sampling plan; {@link #RISK} for what was learned
 * @param title what people call it
 * @param parts what holds, each in words and with where it can be heard or read; at least one
 */
public record QueueReason(Kind kind, String id, String title, List<FlagReason> parts) {
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

    /** Copies the parts. */
    public QueueReason {
        parts = List.copyOf(parts);
    }

    /** All of it in words. */
    public String because() {
        return parts.stream().map(FlagReason::because).collect(Collectors.joining("; "));
    }

    /** Where it can be heard or read, each place once; may be empty. */
    public List<Place> places() {
        return parts.stream().flatMap(part -> part.places().stream()).distinct().toList();
    }
}

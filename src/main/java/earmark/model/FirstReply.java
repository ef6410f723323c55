package earmark.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a customer who wrote had to wait for a first answer.
 *
 * @param seconds from the customer's first message to the first later one of an agent, 0 or more
 */
public record FirstReply(long seconds) {
    /** The fact that holds it, in seconds. */
    public static final String FACT = "first_reply_s";

    /** Checks that it came later. */
    public FirstReply {
        if (seconds < 0) {
            throw new IllegalArgumentException("an answer " + seconds + " s after the question");
        }
    }

    /**
     * Of messages.
     *
     * @param speakers who wrote each message, in order
     * @param times when; null where it is not known
     * @return empty where nobody answered, or it is not known when
     */
    public static Optional<FirstReply> of(List<Speaker> speakers, List<@Nullable Instant> times) {
        int asked = speakers.indexOf(Speaker.CUSTOMER);
        int answered = asked;
        while (answered >= 0 && answered < speakers.size() && speakers.get(answered) != Speaker.AGENT) {
            answered++;
        }
        if (asked < 0 || answered == speakers.size()) {
            return Optional.empty();
        }
        Instant from = times.get(asked);
        Instant to = times.get(answered);
        return from == null || to == null || to.isBefore(from)
                ? Optional.empty()
                : Optional.of(new FirstReply(Duration.between(from, to).toSeconds()));
    }
}

package earmark.kpi;

import earmark.model.InteractionId;
import earmark.model.Medium;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one contact for key figures. What is not known is not there, and counts neither way.
 *
 * @param id which
 * @param name what people call it
 * @param medium how the two sides met
 * @param startedAt when it began; null when not known
 * @param facts what is known beside the words
 * @param handlingS how long it lasted, in seconds; null in writing
 * @param silenceShare the part of it in which nobody was heard, 0 to 1; null without sound
 * @param holdS how long the customer was on hold, in seconds; null where it cannot be told
 * @param markers of each marker that could be judged, whether it is present
 */
public record Case(
        InteractionId id,
        String name,
        Medium medium,
        @Nullable Instant startedAt,
        Map<String, String> facts,
        @Nullable Double handlingS,
        @Nullable Double silenceShare,
        @Nullable Double holdS,
        Map<String, Boolean> markers) {
    /** Copies the maps in name order. */
    public Case {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        markers = Collections.unmodifiableMap(new TreeMap<>(markers));
    }

    /** A fact as a number; null when it is none. */
    public @Nullable Double number(String fact) {
        return number(facts, fact);
    }

    static @Nullable Double number(Map<String, String> facts, String fact) {
        String text = facts.getOrDefault(fact, "").strip();
        return text.matches("-?\\d{1,12}(\\.\\d{1,6})?") ? Double.valueOf(text) : null;
    }
}

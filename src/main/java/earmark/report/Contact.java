package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an interaction is called outside, and whose it is: beside places found in it.
 *
 * @param name its fact {@code id}; where it has none, its source
 * @param source what it was read from
 * @param medium in capitals
 * @param startedAt when it began; null when nobody knows
 * @param agent whose; null when nobody knows
 * @param team of which team; null when nobody knows
 */
public record Contact(
        String name,
        String source,
        String medium,
        @Nullable Instant startedAt,
        @Nullable String agent,
        @Nullable String team) {
    /** The columns of {@link #cells}, as they are called in other exports. */
    static final List<String> HEADER = List.of("name", "source", "medium", "startedAt", "agent", "team");

    /** What is known of it as fields; the others are left out. */
    ObjectNode put(ObjectNode object) {
        object.put("name", name).put("source", source).put("medium", medium);
        if (startedAt != null) {
            object.put("startedAt", startedAt.toString());
        }
        if (agent != null) {
            object.put("agent", agent);
        }
        return team == null ? object : object.put("team", team);
    }

    /** A cell a column; empty where nothing is known. */
    List<String> cells() {
        return List.of(
                name,
                source,
                medium,
                startedAt == null ? "" : startedAt.toString(),
                agent == null ? "" : agent,
                team == null ? "" : team);
    }
}

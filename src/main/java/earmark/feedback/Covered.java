package earmark.feedback;

import java.util.Map;

/**
 * One kept interaction, as the monitoring looks at it.
 *
 * @param groups which group it belongs to, by dimension: agent, channel, hour, length …
 * @param scored whether a person has scored it
 */
public record Covered(Map<String, String> groups, boolean scored) {
    /** Copies the groups. */
    public Covered {
        groups = Map.copyOf(groups);
    }
}

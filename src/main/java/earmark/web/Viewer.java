package earmark.web;

import earmark.model.Interaction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking.
 *
 * @param name under which everything he or she does is kept, for example as the assessor of an evaluation
 * @param role what he or she is
 * @param agent the agent this person is in the facts of interactions; null for one who takes no calls
 */
public record Viewer(String name, Role role, @Nullable String agent) {
    /** The fact that names the agent of an interaction. */
    public static final String AGENT = "agent";

    /** Whether this person may see an interaction: an agent only the own ones. */
    public boolean maySee(Interaction interaction) {
        return maySee(interaction.facts());
    }

    /** Whether this person may see an interaction with these facts. */
    public boolean maySee(Map<String, String> facts) {
        return role != Role.AGENT || (agent != null && agent.equals(facts.get(AGENT)));
    }
}

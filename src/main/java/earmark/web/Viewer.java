package earmark.web;

import earmark.model.Interaction;
import earmark.people.Account;
import earmark.store.Filter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking.
 *
 * @param name under which everything he or she does is kept, for example as the assessor of an evaluation
 * @param role what he or she is
 * @param agent the agent this person is in the facts of interactions; null for one who takes no calls
 * @param teams whose interactions a team leader or an assessor may see: values of the fact {@link #TEAM}; empty for all.
 *     Of an agent it narrows nothing: the own interactions are seen, whichever the team.
 */
public record Viewer(String name, Role role, @Nullable String agent, Set<String> teams) {
    /** The fact that names the agent of an interaction. */
    public static final String AGENT = "agent";

    /** The fact that names the team an interaction belongs to. */
    public static final String TEAM = "team";

    /** Copies the teams. */
    public Viewer {
        teams = Set.copyOf(teams);
    }

    /** Whoever has this account. */
    public static Viewer of(Account account) {
        return new Viewer(
                account.name(),
                Role.valueOf(account.role().toUpperCase(Locale.ROOT)),
                account.agent(),
                account.teams());
    }

    /** Under which name an agent acts: the one that stands in interactions and scores; of others the name of the account. */
    public String self() {
        return agent == null ? name : agent;
    }

    /** Whether this person may see every interaction. */
    public boolean seesAll() {
        return role != Role.AGENT && teams.isEmpty();
    }

    /** Whether this person may see an interaction. */
    public boolean maySee(Interaction interaction) {
        return maySee(interaction.facts());
    }

    /**
     * Whether this person may see an interaction with these facts: an agent the own ones, who has teams those of the teams,
     * and none of which no team is known.
     */
    public boolean maySee(Map<String, String> facts) {
        return narrowed(Filter.ALL).allows(facts);
    }

    /** Of what a filter means only what this person may see. */
    public Filter narrowed(Filter filter) {
        if (role == Role.AGENT) {
            // of what another agent was asked for nothing is left
            return filter.withOneOf(AGENT, agent == null ? Set.of() : Set.of(agent));
        }
        return teams.isEmpty() ? filter : filter.withOneOf(TEAM, new TreeSet<>(teams));
    }
}

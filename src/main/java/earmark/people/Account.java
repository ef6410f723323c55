package earmark.people;

import earmark.model.EarmarkException;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name under which he or she signs in, and under which all he or she does is kept
 * @param role what he or she is, in lower case, for example {@code team_leader}
 * @param agent the agent this person is in the facts of interactions; null for one who takes no calls
 * @param teams values of the fact that names the team of an interaction, in order: whose interactions a team leader or an assessor may see, empty for
 *     all; of an agent, of which teams he or she is, empty for those of the own calls. Analysts and administrators see all
 *     and have none.
 * @param password what is kept of the password; null for one who cannot sign in but with a token
 * @param madeAt when the account was made
 * @param sessionsSince sessions begun before this moment are over
 */
public record Account(
        String name,
        String role,
        @Nullable String agent,
        Set<String> teams,
        @Nullable Password password,
        Instant madeAt,
        Instant sessionsSince) {
    /** The role that may do everything; one such account must stay. */
    public static final String ADMINISTRATOR = "administrator";

    /** What the machine, and what people agreed upon, stand under where answers are compared. */
    private static final Set<String> NOBODYS = Set.of("earmark", "consensus");

    private static final Set<String> SEE_ALL = Set.of(ADMINISTRATOR, "analyst");
    private static final int LONGEST_TEAM = 200;
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@'+-]{0,78}[\\p{L}\\p{N}]|\\p{L}");

    /** Refuses what is no name, an agent without the name in the facts, a team without a name, and teams of who sees all. */
    public Account {
        if (!NAME.matcher(name).matches()) {
            throw new EarmarkException(
                    "name \"" + name + '"',
                    "not a name to sign in with",
                    "letters, digits, blanks and . _ @ ' + - in between, at most 80 characters");
        }
        agent = agent == null || agent.isBlank() ? null : agent.strip();
        if (role.equals("agent") && agent == null) {
            throw new EarmarkException(
                    name, "an agent without a name in the calls", "say which: the value of the fact agent");
        }
        teams = teams(teams);
        if (!teams.isEmpty() && !mayHaveTeams(role)) {
            throw new EarmarkException(
                    name,
                    "an " + role + " sees the interactions of all teams",
                    "leave the team out, or choose the role team_leader, assessor or agent");
        }
    }

    private static Set<String> teams(Set<String> named) {
        var teams = new TreeSet<String>();
        for (String team : named) {
            String one = team.strip();
            // left out it would leave no team, which is to see all
            if (one.isEmpty() || one.length() > LONGEST_TEAM || one.chars().anyMatch(Character::isISOControl)) {
                throw new EarmarkException(
                        "team \"" + one + '"', "not a team's name", "one line of 1 to 200 characters");
            }
            teams.add(one);
        }
        return Collections.unmodifiableSet(teams);
    }

    /** Whether a name, whatever its capitals, is of no person: under it stands what the machine says, or what was agreed upon. */
    public static boolean isNobodys(String name) {
        return NOBODYS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether teams mean anything for this role. */
    public static boolean mayHaveTeams(String role) {
        return !SEE_ALL.contains(role);
    }

    /** Whether this account may do everything. */
    public boolean isAdministrator() {
        return role.equals(ADMINISTRATOR);
    }

    /** The same with another role and agent; the teams stay where the role may have some. */
    public Account as(String otherRole, @Nullable String otherAgent) {
        Set<String> kept = mayHaveTeams(otherRole) ? teams : Set.of();
        return new Account(name, otherRole, otherAgent, kept, password, madeAt, sessionsSince);
    }

    /** The same with other teams. */
    public Account of(Set<String> others) {
        return new Account(name, role, agent, others, password, madeAt, sessionsSince);
    }

    /** The same with another password; all sessions are over. */
    public Account with(Password other, Instant now) {
        return new Account(name, role, agent, teams, other, madeAt, now);
    }

    /** The same, signed out everywhere. */
    public Account signedOut(Instant now) {
        return new Account(name, role, agent, teams, password, madeAt, now);
    }
}

package earmark.people;

import earmark.model.EarmarkException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name under which he or she signs in, and under which all he or she does is kept
 * @param role what he or she is, in lower case, for example {@code team_leader}
 * @param agent the agent this person is in the facts of interactions; null for one who takes no calls
 * @param password what is kept of the password; null for one who cannot sign in but with a token
 * @param madeAt when the account was made
 * @param sessionsSince sessions begun before this moment are over
 */
public record Account(
        String name,
        String role,
        @Nullable String agent,
        @Nullable Password password,
        Instant madeAt,
        Instant sessionsSince) {
    /** The role that may do everything; one such account must stay. */
    public static final String ADMINISTRATOR = "administrator";

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@'+-]{0,78}[\\p{L}\\p{N}]|\\p{L}");

    /** Refuses what is no name, and an agent without the name in the facts. */
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
    }

    /** Whether this account may do everything. */
    public boolean isAdministrator() {
        return role.equals(ADMINISTRATOR);
    }

    /** The same with another role and agent. */
    public Account as(String otherRole, @Nullable String otherAgent) {
        return new Account(name, otherRole, otherAgent, password, madeAt, sessionsSince);
    }

    /** The same with another password; all sessions are over. */
    public Account with(Password other, Instant now) {
        return new Account(name, role, agent, other, madeAt, now);
    }

    /** The same, signed out everywhere. */
    public Account signedOut(Instant now) {
        return new Account(name, role, agent, password, madeAt, now);
    }
}

package earmark.web;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is in the team, and so what he or she may do. Immutable. */
public enum Role {
    /** Sees the own interactions and scores, answers them, appeals. */
    AGENT(EnumSet.of(Right.LOOK)),
    /** Scores what others said. */
    ASSESSOR(EnumSet.of(Right.LOOK, Right.SEARCH, Right.SCORE)),
    /** Leads agents: assigns, coaches, decides on appeals, opens calibration sessions. */
    TEAM_LEADER(EnumSet.of(Right.LOOK, Right.SEARCH, Right.SCORE, Right.LEAD, Right.ANALYSE)),
    /** Looks for what recurs; writes markers and brings data in. */
    ANALYST(EnumSet.of(Right.LOOK, Right.SEARCH, Right.SCORE, Right.ANALYSE, Right.CHANGE)),
    /** May do everything. */
    ADMINISTRATOR(EnumSet.complementOf(EnumSet.of(Right.NONE)));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = rights;
    }

    /** Whether this role may do that. */
    public boolean may(Right right) {
        return right == Right.NONE || rights.contains(right);
    }

    /** All it may do. */
    public Set<Right> rights() {
        return EnumSet.copyOf(rights);
    }
}

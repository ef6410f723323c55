package earmark.web;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is in the team, and so what he or she may do. Immutable. */
public enum Role {
    /** Sees the own interactions and scores, answers them, appeals. */
    AGENT,
    /** Scores what others said. */
    ASSESSOR,
    /** Leads agents: assigns, coaches, decides on appeals, opens calibration sessions. */
    TEAM_LEADER,
    /** Looks for what recurs; writes markers and brings data in. */
    ANALYST,
    /** May do everything. */
    ADMINISTRATOR;

    /** Whether this role may do that. */
    public boolean may(Right right) {
        return right == Right.NONE || rights().contains(right);
    }

    /** All it may do. */
    public Set<Right> rights() {
        return switch (this) {
            case AGENT -> EnumSet.of(Right.LOOK);
            case ASSESSOR -> EnumSet.of(Right.LOOK, Right.SEARCH, Right.SCORE);
            case TEAM_LEADER -> EnumSet.of(Right.LOOK, Right.SEARCH, Right.SCORE, Right.LEAD, Right.ANALYSE);
            case ANALYST -> EnumSet.of(Right.LOOK, Right.SEARCH, Right.SCORE, Right.ANALYSE, Right.CHANGE);
            case ADMINISTRATOR -> EnumSet.complementOf(EnumSet.of(Right.NONE));
        };
    }
}

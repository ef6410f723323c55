package earmark.web;

import io.javalin.security.RouteRole;

/** What somebody may do in the workbench; every endpoint asks for one. Immutable. */
public enum Right implements RouteRole {
    /** Nothing: the pages' frame, signing in, whether the server is up. */
    NONE,
    /** Sees interactions and hears them; an agent only the own ones. */
    LOOK,
    /** Searches what is kept, cuts clips, rates them. */
    SEARCH,
    /** Scores interactions, takes them from the queue, takes part in calibration. */
    SCORE,
    /** Sees and changes feedback, coaching and appeals of a team; assigns work; opens calibration sessions. */
    LEAD,
    /** Sees figures, trends and themes, and names themes. */
    ANALYSE,
    /** Changes markers and brings recordings in. */
    CHANGE,
    /** Makes accounts and reads the access log. */
    ADMINISTER
}

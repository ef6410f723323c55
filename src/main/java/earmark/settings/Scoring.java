package earmark.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How people score here.
 *
 * @param scorecards folder of the organisation's own forms; empty: none
 * @param appealDays so many days after it was handed in or released an evaluation may be appealed, 1 or more
 * @param mostAppeals so many appeals an evaluation may have, 1 or more
 */
public record Scoring(Optional<Path> scorecards, int appealDays, int mostAppeals) {
    /** The shipped forms, 45 days, five appeals. */
    public static final Scoring DEFAULT = new Scoring(Optional.empty(), 45, 5);

    /** Checks the ranges. */
    public Scoring {
        if (appealDays < 1 || mostAppeals < 1) {
            throw new IllegalArgumentException("appeals within " + appealDays + " days, at most " + mostAppeals);
        }
    }
}

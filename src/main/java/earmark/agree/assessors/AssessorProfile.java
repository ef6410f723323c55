package earmark.agree.assessors;

import earmark.stats.Interval;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one person scores.
 *
 * @param assessor who
 * @param scores how many evaluations
 * @param forms by how many forms; severity, drift and second scores are told within each
 * @param shared how many of them somebody else scored by the same form too
 * @param mean of their scores, in per cent; says as much of the calls as of the assessor
 * @param severity how far above (lenient) or below (harsh) the others on equal calls, in points of per cent; NaN when it
 *     cannot be told
 * @param severityInterval of it, 95 %
 * @param flagged whether the severity is one to speak about: more than half a step, and certain also when all assessors are
 *     looked at together (Holm)
 * @param group those who can be compared share a number; others share no interactions with them, even through others
 * @param notApplicable share of answers that are "not applicable"
 * @param notApplicableInterval of it
 * @param peersNotApplicable the others' share
 * @param again interactions they scored a second time by the same form
 * @param same share of the answers that were the same again; NaN without any
 * @param driftAt when the scores began to lie otherwise than before; null when they do not, or there are too few
 */
public record AssessorProfile(
        String assessor,
        int scores,
        int forms,
        int shared,
        double mean,
        double severity,
        Interval severityInterval,
        boolean flagged,
        int group,
        double notApplicable,
        Interval notApplicableInterval,
        double peersNotApplicable,
        int again,
        double same,
        @Nullable Instant driftAt) {
    /** Whether the habit differs from the others' beyond chance. */
    public boolean unusualNotApplicable() {
        return notApplicableInterval.isKnown()
                && (peersNotApplicable < notApplicableInterval.low()
                        || peersNotApplicable > notApplicableInterval.high());
    }
}

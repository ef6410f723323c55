package earmark.agree.rates;

import earmark.agree.scores.Criterion;
import earmark.stats.Interval;

/**
 * How often an answer is true of all interactions. Never the machine's own rate, which its errors bias.
 *
 * @param criterion the question
 * @param label the answer
 * @param method how it was estimated
 * @param audited interactions people and machine both answered; of people alone, those that they answered
 * @param all interactions the machine answered; of strata, all that lie in them
 * @param value the rate, in [0, 1]
 * @param interval of it, 95 %, in [0, 1]
 * @param peopleOnly what the audited ones alone say, 95 %
 * @param caution what stands against believing it; empty when nothing is known
 */
public record TrueRate(
        Criterion criterion,
        String label,
        Method method,
        int audited,
        int all,
        double value,
        Interval interval,
        Interval peopleOnly,
        String caution) {
    /** How a rate was estimated. */
    public enum Method {
        /** The machine's answers on all, corrected by people's on a random sample (Tenenbein 1970). */
        POST_STRATIFIED,
        /** Strata drawn apart with known chances (Cochran 1977). */
        STRATIFIED,
        /** The sample alone: the machine never said one of the two, or says nothing of this question. */
        PEOPLE_ONLY
    }
}

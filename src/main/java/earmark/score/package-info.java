/**
 * Scorecards: the form people are scored by, and what an assessor (or a rule) answered. A total is a function of answers
 * and policy and is never kept; what a sheet claims is kept as a claim. Immutable records; "cannot tell", "no
 * opportunity", "not applicable" and "not answered" are four different things and none of them is "no".
 *
 * <p>Read {@link earmark.score.Form}, then {@link earmark.score.Evaluation}, then {@link earmark.score.Answer}.
 */
@NullMarked
package earmark.score;

import org.jspecify.annotations.NullMarked;

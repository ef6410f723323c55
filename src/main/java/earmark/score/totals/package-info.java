/** Totals as functions of answers and policy, each with its arithmetic; and which policy a stack of claimed totals fits. */
@NullMarked
package earmark.score.totals;

import org.jspecify.annotations.NullMarked;

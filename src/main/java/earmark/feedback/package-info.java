/**
 * What comes after a score: feedback with strengths first, coaching and whether it moved anything, appeals, and the report of
 * the monitoring on itself. Facts in, facts out; nothing is kept or printed here.
 */
@NullMarked
package earmark.feedback;

import org.jspecify.annotations.NullMarked;

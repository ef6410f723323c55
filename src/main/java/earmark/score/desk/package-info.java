/** Scorecards that are being filled in. Immutable records; who may do what, and when, is with the scoring desk. */
@NullMarked
package earmark.score.desk;

import org.jspecify.annotations.NullMarked;

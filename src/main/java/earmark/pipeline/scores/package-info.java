/**
 * Scores and the home folder: importing what people scored, proposing what the machine can answer, and bringing both
 * together for comparison.
 */
@NullMarked
package earmark.pipeline.scores;

import org.jspecify.annotations.NullMarked;

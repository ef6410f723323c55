/** Scores and the home folder: importing what people scored, and proposing what the machine can answer. */
@NullMarked
package earmark.pipeline.scores;

import org.jspecify.annotations.NullMarked;

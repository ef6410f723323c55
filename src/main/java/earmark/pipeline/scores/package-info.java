/** People's kept scores and the machine's kept verdicts, brought together for comparison. */
@NullMarked
package earmark.pipeline.scores;

import org.jspecify.annotations.NullMarked;

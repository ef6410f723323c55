/** Feedback, coaching, appeals and the report on the monitoring over everything kept. */
@NullMarked
package earmark.pipeline.feedback;

import org.jspecify.annotations.NullMarked;

/**
 * The API of scoring: scorecards being filled in, what was handed in and what becomes of it, appeals, coaching. All of it is done by
 * the desks of {@link earmark.pipeline.desk} and {@link earmark.pipeline.feedback}.
 */
@NullMarked
package earmark.web.scores;

import org.jspecify.annotations.NullMarked;

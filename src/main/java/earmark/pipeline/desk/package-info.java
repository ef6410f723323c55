/**
 * Where people score by hand. {@link earmark.pipeline.desk.ScoringDesk} is for whoever fills in a scorecard,
 * {@link earmark.pipeline.desk.EvaluationDesk} for what becomes of it; both are thread-safe, so that a browser's requests
 * may call them, and both answer bad input with an {@link earmark.model.EarmarkException}.
 */
@NullMarked
package earmark.pipeline.desk;

import org.jspecify.annotations.NullMarked;

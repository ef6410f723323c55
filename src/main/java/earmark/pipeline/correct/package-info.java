/**
 * Correcting what was recognised. {@link earmark.pipeline.correct.TurnHistory} makes a turn of how it was heard and what
 * people changed; {@link earmark.pipeline.correct.CorrectionDesk} keeps a change and tags and indexes the interaction anew.
 */
@NullMarked
package earmark.pipeline.correct;

import org.jspecify.annotations.NullMarked;

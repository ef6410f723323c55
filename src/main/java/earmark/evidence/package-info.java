/**
 * What an evidence pack holds: what was found in an interaction and how it was scored, with all that came of it later.
 * Immutable records; what may not be handed on is taken out in {@link earmark.evidence.Anonymous}.
 */
@NullMarked
package earmark.evidence;

import org.jspecify.annotations.NullMarked;

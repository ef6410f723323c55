/** Gathers evidence packs out of what is kept. */
@NullMarked
package earmark.pipeline.evidence;

import org.jspecify.annotations.NullMarked;

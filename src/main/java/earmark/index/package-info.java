/**
 * Lucene: writes turns, narrows a pattern to candidate turns. Lucene proposes; the matcher in {@code
 * earmark.markers} decides.
 */
@NullMarked
package earmark.index;

import org.jspecify.annotations.NullMarked;

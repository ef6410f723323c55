/** Texts as points in space: what is near means something alike. Knows nothing of what the vectors are for. */
@NullMarked
package earmark.vectors;

import org.jspecify.annotations.NullMarked;

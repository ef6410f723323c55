/** Vectors of what was said, a sentence or a short turn each: the nearest ones, and all that are near enough. */
@NullMarked
package earmark.index.meaning;

import org.jspecify.annotations.NullMarked;

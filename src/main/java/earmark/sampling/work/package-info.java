/** Who has taken which interaction to score it, and what became of that; every step with who and when. */
@NullMarked
package earmark.sampling.work;

import org.jspecify.annotations.NullMarked;

/** Short stretches of interactions that show something: what a trainer plays to somebody. Knows no audio and no files. */
@NullMarked
package earmark.clips;

import org.jspecify.annotations.NullMarked;

/**
 * Reads our block files (markers) and word lists into nodes that know their line and column, and
 * dates as people write them; knows nothing of what a marker is.
 */
@NullMarked
package earmark.syntax;

import org.jspecify.annotations.NullMarked;

/**
 * Forms as {@code .card} files: read with every fault's line, column and remedy; written so that reading gives the same
 * form; pinned so that a version means one thing for ever.
 */
@NullMarked
package earmark.score.cards;

import org.jspecify.annotations.NullMarked;

/**
 * Looks over marker files for what can be read and run but is hardly meant: words nobody can be heard to say, lines that
 * can never find anything, lines that are there twice. Begin with {@link earmark.markers.lint.Lint}.
 */
@NullMarked
package earmark.markers.lint;

import org.jspecify.annotations.NullMarked;

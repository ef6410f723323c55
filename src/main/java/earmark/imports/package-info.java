/**
 * Rules of other programs made markers: their files in, text of marker files out. What has no counterpart is said, with
 * its place. Knows the marker language only as text, so that what it writes is read and checked like anybody's.
 */
@NullMarked
package earmark.imports;

import org.jspecify.annotations.NullMarked;

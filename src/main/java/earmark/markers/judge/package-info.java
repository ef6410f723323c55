/**
 * Judges markers: from what was found in an interaction ({@link earmark.markers.judge.Sighted}) to an outcome. Knows
 * nothing of how patterns are found; {@code markers.match} tells it through a {@link earmark.markers.judge.Scene}.
 */
@NullMarked
package earmark.markers.judge;

import org.jspecify.annotations.NullMarked;

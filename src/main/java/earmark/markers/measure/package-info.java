/**
 * Measures of time: who was active when, silences, holds, overlaps, interruptions. Pure functions of an interaction; the
 * definitions are those of {@code methods.md} 2.2.
 */
@NullMarked
package earmark.markers.measure;

import org.jspecify.annotations.NullMarked;

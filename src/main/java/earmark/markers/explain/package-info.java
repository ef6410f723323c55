/**
 * Why a marker found what it found, and what came nearest where it found nothing. Begin with {@link
 * earmark.markers.explain.Explainer}.
 */
@NullMarked
package earmark.markers.explain;

import org.jspecify.annotations.NullMarked;

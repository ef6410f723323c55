/**
 * The marker language: what can be looked for ({@link earmark.markers.Pattern}), how it is written ({@link
 * earmark.markers.PatternParser}), what a marker is. {@code markers.match} finds patterns and judges markers, {@code
 * markers.catalog} loads marker files and runs their examples. Opens no model and no database.
 */
@NullMarked
package earmark.markers;

import org.jspecify.annotations.NullMarked;

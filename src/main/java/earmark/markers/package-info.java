/**
 * The marker language: parse, check, match, explain; the catalogue of markers; runs the examples of every marker.
 * Opens no model and no database.
 */
@NullMarked
package earmark.markers;

import org.jspecify.annotations.NullMarked;

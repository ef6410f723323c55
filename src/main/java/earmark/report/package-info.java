/**
 * Results as text, JSON, CSV, captions. Queries nothing.
 */
@NullMarked
package earmark.report;

import org.jspecify.annotations.NullMarked;

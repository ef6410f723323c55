/**
 * Numbers in, numbers with intervals out: proportions, bootstrap over clusters, paired tests, calibration. Knows nothing
 * of markers, calls or people.
 */
@NullMarked
package earmark.stats;

import org.jspecify.annotations.NullMarked;

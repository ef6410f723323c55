/** How far two groupings of the same things agree, and the best pairing of rows with columns. */
@NullMarked
package earmark.stats.clusters;

import org.jspecify.annotations.NullMarked;

/** The API of markers: the list, the editor's checks, saving, comparing and tagging anew. */
@NullMarked
package earmark.web.markers;

import org.jspecify.annotations.NullMarked;

/**
 * Marker files: reads them, holds them to their laws, runs their examples, and knows them by name. Start with {@link
 * earmark.markers.catalog.MarkerCatalog}.
 */
@NullMarked
package earmark.markers.catalog;

import org.jspecify.annotations.NullMarked;

/**
 * Query to candidates to verified hits with places. Does not know Lucene.
 */
@NullMarked
package earmark.search;

import org.jspecify.annotations.NullMarked;

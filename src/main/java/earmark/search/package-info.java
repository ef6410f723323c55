/**
 * Query to candidates to verified hits with places; keeps the index in step with the database, and checks that the two and
 * the kept files agree. Does not know Lucene.
 */
@NullMarked
package earmark.search;

import org.jspecify.annotations.NullMarked;

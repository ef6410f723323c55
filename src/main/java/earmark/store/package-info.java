/**
 * The database and the kept files: interactions, verdicts, failures. The one truth; computes nothing.
 */
@NullMarked
package earmark.store;

import org.jspecify.annotations.NullMarked;

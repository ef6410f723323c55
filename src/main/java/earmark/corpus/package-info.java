/**
 * Tables and line files of interactions, read and written: what {@code earmark tag} takes and what transcripts are
 * exchanged as.
 */
@NullMarked
package earmark.corpus;

import org.jspecify.annotations.NullMarked;

/** Key figures of a home while it is looked at: held in memory, kept up with what changes. */
@NullMarked
package earmark.pipeline.figures;

import org.jspecify.annotations.NullMarked;

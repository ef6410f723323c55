/**
 * What people hear and score next. {@link earmark.pipeline.queue.WorkQueue} keeps it in memory for all who work at once, reads
 * only what changed, and orders who takes what.
 */
@NullMarked
package earmark.pipeline.queue;

import org.jspecify.annotations.NullMarked;

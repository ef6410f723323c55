/**
 * Work in the background of the workbench: {@link earmark.pipeline.jobs.Jobs} does one after the other, {@link
 * earmark.pipeline.jobs.Uploads} holds what was dropped until it is taken in.
 */
@NullMarked
package earmark.pipeline.jobs;

import org.jspecify.annotations.NullMarked;

/**
 * Writing markers: the team's own files and the shipped ones as drafts that are checked while they are written ({@link
 * earmark.pipeline.authoring.MarkerWorkshop}), as a form ({@link earmark.pipeline.authoring.MarkerForm}), and kept
 * without a faulty file ever taking the place of a good one ({@link earmark.pipeline.authoring.OwnFolder}).
 */
@NullMarked
package earmark.pipeline.authoring;

import org.jspecify.annotations.NullMarked;

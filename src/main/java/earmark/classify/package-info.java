/**
 * Markers learned from a team's own labels: features, training, cross-validation, the model folder with its card, and the
 * tagger. A learned marker is treated like any other.
 */
@NullMarked
package earmark.classify;

import org.jspecify.annotations.NullMarked;

/**
 * Markers over what is kept already: what a changed pack would find ({@link earmark.pipeline.past.PackDiff}), and tagging
 * anew ({@link earmark.pipeline.past.Retag}). Both go through the home page by page.
 */
@NullMarked
package earmark.pipeline.past;

import org.jspecify.annotations.NullMarked;

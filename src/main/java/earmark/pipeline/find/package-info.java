/**
 * From a search to what people do with it: help while a query is typed ({@link earmark.pipeline.find.QueryHelp}), clips
 * of what was found ({@link earmark.pipeline.find.FoundClips}), and the draft of a marker ({@link
 * earmark.pipeline.find.SavedQueries}).
 */
@NullMarked
package earmark.pipeline.find;

import org.jspecify.annotations.NullMarked;

/** The API of searching: queries and help with them, clips that are rated and put into playlists, drafts of markers. */
@NullMarked
package earmark.web.find;

import org.jspecify.annotations.NullMarked;

/** How themes come and go: weekly counts of all contacts, what changed within a month and where, corrected for detection. */
@NullMarked
package earmark.themes.trends;

import org.jspecify.annotations.NullMarked;

/**
 * Normalises text with the way back to every character; sentences and tokens. Knows no marker.
 */
@NullMarked
package earmark.text;

import org.jspecify.annotations.NullMarked;

/**
 * What may have been said instead of what was recognised: the recogniser's own alternatives, words that are often
 * confused, and phrases that sound alike. Everything here only proposes; the matcher decides, with the marker's side,
 * windows and exceptions as ever. See {@code recognition.md}.
 */
@NullMarked
package earmark.markers.hearing;

import org.jspecify.annotations.NullMarked;

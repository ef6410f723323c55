/**
 * Many lists of phrases, found in one walk over the words of a turn: its cost grows with the words and hardly with the
 * number of phrases. Begin with {@link earmark.markers.phrases.PhraseBook}.
 */
@NullMarked
package earmark.markers.phrases;

import org.jspecify.annotations.NullMarked;

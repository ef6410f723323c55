/** The API of what is kept: the list, and one interaction with its turns, words, findings and sound. */
@NullMarked
package earmark.web.interactions;

import org.jspecify.annotations.NullMarked;

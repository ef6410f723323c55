/**
 * What lies in the files and folders a person hands over: recordings, pairs of recordings, mail, chats, and the
 * facts known about them.
 */
@NullMarked
package earmark.intake;

import org.jspecify.annotations.NullMarked;

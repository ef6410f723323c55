/**
 * Email files and mailboxes to interactions; quoted text and signatures are set apart. Never fetches what a
 * message links to.
 */
@NullMarked
package earmark.mail;

import org.jspecify.annotations.NullMarked;

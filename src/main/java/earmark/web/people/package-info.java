/** Signing in, accounts, tokens of programs. */
@NullMarked
package earmark.web.people;

import org.jspecify.annotations.NullMarked;

/**
 * Who may use the workbench, and what was looked at: accounts, passwords, tokens of programs, entries of the access log.
 * Knows no database and no server.
 */
@NullMarked
package earmark.people;

import org.jspecify.annotations.NullMarked;

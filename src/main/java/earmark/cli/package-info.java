/**
 * The commands: parse arguments, call one thing, print.
 */
@NullMarked
package earmark.cli;

import org.jspecify.annotations.NullMarked;

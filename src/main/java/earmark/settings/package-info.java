/**
 * What a person set once instead of with every command; one file, every key checked.
 */
@NullMarked
package earmark.settings;

import org.jspecify.annotations.NullMarked;

/**
 * Words a channel to turns: pauses, speakers, overlaps; talk time, silence and overtalk.
 */
@NullMarked
package earmark.turns;

import org.jspecify.annotations.NullMarked;

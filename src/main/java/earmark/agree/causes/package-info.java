/** Why machine and people differ: the smallest change that makes them agree. Nothing here prints or reads what is kept. */
@NullMarked
package earmark.agree.causes;

import org.jspecify.annotations.NullMarked;

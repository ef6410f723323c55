/**
 * The true rate among all calls, from a machine that answers for all and people who checked some. The machine's own rate
 * is never an estimate. Numbers in, numbers out.
 */
@NullMarked
package earmark.stats.rates;

import org.jspecify.annotations.NullMarked;

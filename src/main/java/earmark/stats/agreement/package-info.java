/**
 * How far raters agree: coefficients for any number of raters, any scale and missing ratings, each with an interval by
 * resampling units, and with its reason where it is not defined. Formulas and worked figures: {@code methods.md} section
 * 1. Knows nothing of calls, forms or people.
 */
@NullMarked
package earmark.stats.agreement;

import org.jspecify.annotations.NullMarked;

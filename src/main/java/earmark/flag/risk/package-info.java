/**
 * What past scores say about interactions nobody scored: the chance of a bad score, learned from what the markers found in
 * those that people did score, calibrated, and explained by its terms.
 */
@NullMarked
package earmark.flag.risk;

import org.jspecify.annotations.NullMarked;

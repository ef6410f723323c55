/**
 * How lenient raters are, allowing for how good what they rated was, and whether they change over time. Numbers in,
 * numbers out.
 */
@NullMarked
package earmark.stats.severity;

import org.jspecify.annotations.NullMarked;

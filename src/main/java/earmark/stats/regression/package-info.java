/** Logistic regression, and scores made probabilities. Rows of numbers in, a model out. */
@NullMarked
package earmark.stats.regression;

import org.jspecify.annotations.NullMarked;

package earmark.agree;

import earmark.stats.Hits;
import earmark.stats.Interval;

/**
 * The same cases, judged by a second rater.
 *
 * @param hits what the second rater got right
 * @param f1Interval bootstrap over interactions
 * @param difference F1 of the first less F1 of the second; NaN when one has none
 * @param differenceInterval bootstrap over interactions, both on the same draws
 * @param onlyFirstRight cases both answered that only the first got right
 * @param onlySecondRight cases both answered that only the second got right
 * @param p McNemar's exact p-value of these two
 */
public record Comparison(
        Hits hits,
        Interval f1Interval,
        double difference,
        Interval differenceInterval,
        int onlyFirstRight,
        int onlySecondRight,
        double p) {}

package earmark.agree;

import earmark.stats.Interval;

/**
 * The mean F1 over the markers that have one.
 *
 * @param level what is a case
 * @param markers how many markers have an F1
 * @param f1 their mean; NaN when none has
 * @param interval bootstrap over interactions
 * @param againstF1 that of the second rater, over the same markers; NaN without one
 * @param againstInterval its interval
 * @param differenceInterval of the difference, on the same draws
 */
public record MacroFigures(
        Level level,
        int markers,
        double f1,
        Interval interval,
        double againstF1,
        Interval againstInterval,
        Interval differenceInterval) {}

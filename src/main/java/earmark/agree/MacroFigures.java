package earmark.agree;

import earmark.stats.Interval;

/**
 * The mean F1 over the markers that have one.
 *
 * @param level what is a case
 * @param markers how many markers have an F1
 * @param f1 their mean; NaN when none has
 * @param interval bootstrap over interactions
 * @param sharedF1 the mean over the markers that both raters know; NaN without a second
 * @param againstF1 that of the second rater; NaN without one
 * @param againstInterval its interval
 * @param differenceInterval of the two over those markers, on the same draws
 */
public record MacroFigures(
        Level level,
        int markers,
        double f1,
        Interval interval,
        double sharedF1,
        double againstF1,
        Interval againstInterval,
        Interval differenceInterval) {}

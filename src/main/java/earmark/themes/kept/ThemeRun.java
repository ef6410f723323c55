package earmark.themes.kept;

import java.time.Instant;

/**
 * One looking for themes over everything kept.
 *
 * @param number from 1
 * @param at when
 * @param representation which model in which runtime made the vectors
 * @param texts how many texts
 * @param counted in how many calls and mails
 * @param stability adjusted Rand index between groupings of other samples; {@code NaN} where it cannot be told
 * @param wanted how many themes were asked for; 0 when the number was found
 * @param leastSimilar texts less like the middle of their theme are out of theme; -1 for none
 */
public record ThemeRun(
        int number,
        Instant at,
        String representation,
        int texts,
        int counted,
        double stability,
        int wanted,
        double leastSimilar) {
    ThemeRun counting(int fewerTexts, int in) {
        return new ThemeRun(number, at, representation, fewerTexts, in, stability, wanted, leastSimilar);
    }
}

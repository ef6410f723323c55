package earmark.stats.change;

/**
 * How much more a word is used in one body of text than in another, with an informative Dirichlet prior (Monroe, Colaresi and
 * Quinn 2008).
 *
 * @param delta difference of the logarithms of the odds
 * @param error its standard error
 */
public record LogOdds(double delta, double error) {
    /**
     * For one word.
     *
     * @param first how often in the first body
     * @param ofFirst words of the first body
     * @param second how often in the second
     * @param ofSecond words of the second
     * @param prior how often expected beforehand, above 0, usually in proportion to a large background
     * @param ofPrior sum of that over all words, above {@code prior}
     */
    public static LogOdds of(long first, long ofFirst, long second, long ofSecond, double prior, double ofPrior) {
        double delta = Math.log((first + prior) / (ofFirst + ofPrior - first - prior))
                - Math.log((second + prior) / (ofSecond + ofPrior - second - prior));
        return new LogOdds(delta, Math.sqrt(1 / (first + prior) + 1 / (second + prior)));
    }

    /** In standard errors; above about 2 the word belongs to the first body. */
    public double z() {
        return delta / error;
    }
}

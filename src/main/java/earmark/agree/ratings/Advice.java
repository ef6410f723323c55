package earmark.agree.ratings;

import earmark.stats.Counted;
import earmark.stats.agreement.Agreement;
import earmark.stats.agreement.Estimate;
import earmark.stats.agreement.Ratings;
import earmark.stats.agreement.Scale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which figure to believe of a question, and why, in a sentence.
 *
 * @param statistics names of the figures, the one to quote first; empty when none should be quoted
 * @param sentence for people
 */
public record Advice(List<String> statistics, String sentence) {
    /** With fewer units rated twice no coefficient is quoted. */
    public static final int LEAST_UNITS = 10;

    private static final int MANY_VALUES = 11;
    private static final double RARE = 0.15;
    private static final double CHANGING = 0.5;

    /** Copies. */
    public Advice {
        statistics = List.copyOf(statistics);
    }

    /** What to believe of these figures. */
    public static Advice of(Agreement agreement) {
        Ratings ratings = agreement.ratings();
        Optional<Estimate> nothing =
                Optional.of(agreement.get("percent_agreement")).filter(e -> !e.isDefined());
        if (nothing.isPresent()) {
            return new Advice(
                    List.of(),
                    "Nothing can be said about agreement: " + nothing.get().undefined() + ".");
        }
        Estimate alpha = agreement.get("krippendorff_alpha_nominal");
        if (!alpha.isDefined()) {
            return new Advice(
                    List.of("percent_agreement"),
                    "Believe no coefficient: " + alpha.undefined() + ". Rate calls on which the answer differs.");
        }
        String doubts = Doubts.of(ratings);
        if (Doubts.isHardlyRepeated(ratings)) {
            return new Advice(
                    List.of(),
                    "Believe no coefficient: " + ratings.categories().size() + " different values in "
                            + ratings.total() + " ratings hardly come twice. Are these names, dates or comments?"
                            + doubts);
        }
        Advice advice = choose(agreement, ratings);
        return ratings.paired() >= LEAST_UNITS
                ? new Advice(advice.statistics(), advice.sentence() + doubts)
                : new Advice(
                        List.of(),
                        "Look at the disagreements themselves: " + Counted.of(ratings.paired(), "unit")
                                + " rated twice "
                                + (ratings.paired() == 1 ? "is" : "are")
                                + " too few for any coefficient. With more, "
                                + advice.sentence().substring(0, 1).toLowerCase(Locale.ROOT)
                                + advice.sentence().substring(1)
                                + doubts);
    }

    private static Advice choose(Agreement agreement, Ratings ratings) {
        boolean numbers = ratings.categories().numeric()
                && (ratings.categories().scale() == Scale.INTERVAL
                        || ratings.categories().scale() == Scale.RATIO);
        boolean changing = ratings.filled() < CHANGING && ratings.raters().size() > 2;
        if (changing) {
            return changing(ratings, numbers);
        }
        if (numbers || (ratings.categories().numeric() && ratings.categories().size() > MANY_VALUES)) {
            return scores(ratings);
        }
        if (ratings.raters().size() > 2 || !ratings.complete()) {
            return panel(agreement, ratings);
        }
        return pair(agreement, ratings);
    }

    private static Advice changing(Ratings ratings, boolean numbers) {
        String alpha = "krippendorff_alpha_" + metric(ratings);
        return numbers
                ? new Advice(
                        List.of(alpha, "icc_1_1"),
                        "Believe " + alpha
                                + " or icc_1_1: the raters change from unit to unit, and these do not ask who"
                                + " rated; Cohen's kappa and the two-way ICC do.")
                : new Advice(
                        List.of(alpha, "gwet_ac1"),
                        "Believe " + alpha + ": the raters change from unit to unit, and it does not ask who rated;"
                                + " Cohen's and Conger's kappa do." + rare(ratings));
    }

    private static Advice scores(Ratings ratings) {
        String holes = ratings.complete() ? "" : " Ratings are missing; a mixed model stands in for the plain formula.";
        return ratings.raters().size() == 2
                ? new Advice(
                        List.of("icc_2_1", "lin_ccc", "bland_altman_low", "bland_altman_high"),
                        "Believe icc_2_1 for whether scores agree as they stand, and the limits of Bland and Altman for"
                                + " how far apart two scores of one unit can be; icc_3_1 forgives a rater who is always"
                                + " harsher." + holes)
                : new Advice(
                        List.of("icc_2_1", "icc_3_1", "krippendorff_alpha_interval"),
                        "Believe icc_2_1: the same raters scored the units and differences in severity count; far below"
                                + " icc_3_1 it means that raters rank alike but sit at different heights." + holes);
    }

    private static Advice panel(Agreement agreement, Ratings ratings) {
        String alpha = "krippendorff_alpha_" + metric(ratings);
        String why = ratings.complete()
                ? "it takes any number of raters and the distances of this scale"
                : "it takes missing ratings as they are, leaving no unit out";
        String skew = rare(ratings);
        String first = skew.isEmpty() ? alpha : "gwet_ac1";
        return new Advice(
                List.of(first, skew.isEmpty() ? "gwet_ac1" : alpha),
                (skew.isEmpty()
                                ? "Believe " + alpha + ": " + why + "."
                                : "Believe gwet_ac1 together with the agreement on" + " the rare values:" + skew + " "
                                        + alpha + " beside it: " + why + ".")
                        + value(agreement, first));
    }

    private static Advice pair(Agreement agreement, Ratings ratings) {
        String skew = rare(ratings);
        if (!skew.isEmpty()) {
            return new Advice(
                    List.of("gwet_ac1", "specific_agreement:" + rarest(ratings), "cohen_kappa"),
                    "Believe gwet_ac1 together with specific_agreement:" + rarest(ratings) + ", not kappa alone:" + skew
                            + value(agreement, "specific_agreement:" + rarest(ratings)));
        }
        return ratings.categories().ordered() && ratings.categories().size() > 2
                ? new Advice(
                        List.of("cohen_kappa_quadratic", "cohen_kappa_linear", "gwet_ac2_quadratic"),
                        "Believe cohen_kappa_quadratic: two raters rated the same units on ordered steps, and a miss by"
                                + " one step counts less than a miss by three.")
                : new Advice(
                        List.of("cohen_kappa", "gwet_ac1"),
                        "Believe cohen_kappa: two raters rated the same units, no value is more than 85 % of the ratings,"
                                + " so it and gwet_ac1 say about the same.");
    }

    private static String metric(Ratings ratings) {
        return ratings.categories().size() == 2
                ? "nominal"
                : ratings.categories().scale().name().toLowerCase(Locale.ROOT);
    }

    /** What a lopsided question does to coefficients; empty when it is none. */
    private static String rare(Ratings ratings) {
        int q = ratings.categories().size();
        double most = 0;
        String common = "";
        for (int k = 0; k < q; k++) {
            if (ratings.share(k) > most) {
                most = ratings.share(k);
                common = ratings.categories().name(k);
            }
        }
        return most > 1 - RARE
                ? String.format(
                        Locale.ROOT,
                        " %.0f %% of the ratings are %s, and where a value is that common, kappa and alpha fall towards 0"
                                + " however well raters agree.",
                        100 * most,
                        common)
                : "";
    }

    private static String rarest(Ratings ratings) {
        int rarest = 0;
        for (int k = 1; k < ratings.categories().size(); k++) {
            rarest = ratings.share(k) < ratings.share(rarest) ? k : rarest;
        }
        return ratings.categories().name(rarest);
    }

    private static String value(Agreement agreement, String name) {
        Estimate estimate = agreement.get(name);
        return estimate.isDefined() && !estimate.hasInterval()
                ? " It has no interval here: too few units differ to say how sure it is."
                : "";
    }
}

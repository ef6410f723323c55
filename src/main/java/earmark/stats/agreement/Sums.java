package earmark.stats.agreement;

import java.util.Arrays;

/**
 * The sums of {@link UnitCounts} over a resample, and the coefficients that follow from them. Units with one rating
 * count for the categories' shares in the forms of Gwet and not at all in Krippendorff's. Use from one thread.
 */
final class Sums {
    private final UnitCounts counts;
    private final Categories categories;
    private final Weighting[] weightings;

    /** Ratings in each category over the unit's ratings, summed over units. */
    private final double[] share;
    /** Ratings in each category, of units with two or more. */
    private final double[] paired;
    /** The same, each times the unit's ratings over its ratings less one. */
    private final double[] scaled;

    private final double[] agreement;
    private final double[] difference = new double[3];
    private double units;
    private double pairedUnits;
    private double ordinalSquares;

    Sums(UnitCounts counts, Categories categories, Weighting[] weightings) {
        this.counts = counts;
        this.categories = categories;
        this.weightings = weightings.clone();
        int q = counts.categories();
        this.share = new double[q];
        this.paired = new double[q];
        this.scaled = new double[q];
        this.agreement = new double[weightings.length];
    }

    /** Sums up a resample. */
    void take(int[] drawn) {
        Arrays.fill(share, 0);
        Arrays.fill(paired, 0);
        Arrays.fill(scaled, 0);
        Arrays.fill(agreement, 0);
        Arrays.fill(difference, 0);
        units = 0;
        pairedUnits = 0;
        for (int unit = 0; unit < drawn.length; unit++) {
            if (drawn[unit] > 0) {
                add(unit, drawn[unit]);
            }
        }
        toShares();
    }

    private void add(int unit, double times) {
        int ratings = counts.ratings[unit];
        int end = counts.start[unit + 1];
        units += times;
        double each = times * counts.perRating[unit];
        if (ratings < 2) {
            share[counts.category[counts.start[unit]]] += each;
            return;
        }
        pairedUnits += times;
        for (int w = 0; w < agreement.length; w++) {
            agreement[w] += times * counts.agreement[w][unit];
        }
        for (int metric = 0; metric < difference.length; metric++) {
            difference[metric] += times * counts.difference[metric][unit];
        }
        double scale = times * ratings * counts.perOther[unit];
        for (int e = counts.start[unit]; e < end; e++) {
            int k = counts.category[e];
            int n = counts.count[e];
            share[k] += each * n;
            paired[k] += times * n;
            scaled[k] += scale * n;
        }
    }

    private void toShares() {
        for (int k = 0; k < share.length; k++) {
            share[k] /= units;
        }
    }

    /** Observed agreement; NaN when no unit has two ratings. */
    double observed(int weighting) {
        return pairedUnits == 0 ? Double.NaN : agreement[weighting] / pairedUnits;
    }

    /** Fleiss' form: chance by the categories' shares squared; any number of ratings a unit. */
    double fleiss(int weighting) {
        double expected = weightings[weighting].expected(share, share);
        return used(share) < 2 ? Double.NaN : corrected(observed(weighting), expected);
    }

    /** Gwet's AC1 and AC2. With a single category they are 1 (Gwet 2014). */
    double gwet(int weighting) {
        int q = share.length;
        double spread = 0;
        for (double p : share) {
            spread += p * (1 - p);
        }
        double expected = used(share) < 2 ? 0 : weightings[weighting].total() / (q * (q - 1.0)) * spread;
        return corrected(observed(weighting), expected);
    }

    /** Chance is the same for every category (Bennett 1954, Brennan and Prediger 1981). */
    double brennanPrediger(int weighting) {
        double q = share.length;
        return q < 2 ? Double.NaN : corrected(observed(weighting), weightings[weighting].total() / (q * q));
    }

    private static double corrected(double observed, double expected) {
        return (observed - expected) / (1 - expected);
    }

    /** Krippendorff's alpha with the nominal metric. */
    double alphaNominal() {
        double n = Arrays.stream(paired).sum();
        double squares = 0;
        for (double k : paired) {
            squares += k * k;
        }
        return alpha(difference[0], n * n - squares, n);
    }

    /** Krippendorff's alpha with squared distances. */
    double alphaInterval() {
        double n = 0;
        double mean = 0;
        for (int k = 0; k < paired.length; k++) {
            n += paired[k];
            mean += paired[k] * categories.position(k);
        }
        mean /= n;
        double squares = 0;
        for (int k = 0; k < paired.length; k++) {
            double d = categories.position(k) - mean;
            squares += paired[k] * d * d;
        }
        return alpha(difference[1], 2 * n * squares, n);
    }

    /** Krippendorff's alpha with distances as shares of the sum; values of 0 or more. */
    double alphaRatio() {
        double expected = 0;
        for (int k = 0; k < paired.length; k++) {
            for (int l = 0; l < k; l++) {
                expected +=
                        2 * paired[k] * paired[l] * UnitCounts.ratio(categories.position(k), categories.position(l));
            }
        }
        return alpha(difference[2], expected, Arrays.stream(paired).sum());
    }

    /**
     * Krippendorff's alpha with the ordinal metric, which is the squared distance of the resample's own middle ranks.
     *
     * @param drawn what was taken
     */
    double alphaOrdinal(int[] drawn) {
        double n = Arrays.stream(paired).sum();
        double[] rank = new double[paired.length];
        double below = 0;
        double ranks = 0;
        double within = 0;
        for (int k = 0; k < paired.length; k++) {
            rank[k] = below + (paired[k] - n) / 2;
            below += paired[k];
            ranks += paired[k] * rank[k] * rank[k];
            within += scaled[k] * rank[k] * rank[k];
        }
        squaresOfSums(drawn, rank);
        return alpha(2 * (within - ordinalSquares), 2 * n * ranks, n);
    }

    private void squaresOfSums(int[] drawn, double[] rank) {
        ordinalSquares = 0;
        for (int unit = 0; unit < drawn.length; unit++) {
            int ratings = counts.ratings[unit];
            if (drawn[unit] > 0 && ratings > 1) {
                double sum = 0;
                for (int e = counts.start[unit]; e < counts.start[unit + 1]; e++) {
                    sum += counts.count[e] * rank[counts.category[e]];
                }
                ordinalSquares += drawn[unit] * sum * sum * counts.perOther[unit];
            }
        }
    }

    private double alpha(double within, double between, double n) {
        return used(paired) < 2 ? Double.NaN : 1 - (n - 1) * within / between;
    }

    private static int used(double[] shares) {
        int used = 0;
        for (double share : shares) {
            used += share > 0 ? 1 : 0;
        }
        return used;
    }
}

package earmark.stats.agreement;

import java.util.Arrays;

/**
 * How many raters put each unit into each category, and what every unit adds to observed agreement and disagreement:
 * all that coefficients need which do not ask who rated. Packed for speed. Immutable and thread-safe.
 */
final class UnitCounts {
    private static final int NOMINAL = 0;
    private static final int INTERVAL = 1;
    private static final int RATIO = 2;

    private final int categories;
    /** Where a unit's entries begin; one more than there are units. */
    final int[] start;
    /** The category of an entry. */
    final int[] category;
    /** How many raters chose it. */
    final int[] count;
    /** How many ratings a unit has. */
    final int[] ratings;
    /** By weighting and unit: the share of agreeing pairs; 0 with less than two ratings. */
    final double[][] agreement;
    /** By metric and unit: the sum of the differences of all ordered pairs, over the ratings less one. */
    final double[][] difference;

    /** One over a unit's ratings; a division each would cost more than all else in a resample. */
    final double[] perRating;
    /** One over a unit's ratings less one; 0 with less than two. */
    final double[] perOther;

    UnitCounts(Ratings ratings, Weighting[] weightings) {
        Categories all = ratings.categories();
        this.categories = all.size();
        int units = ratings.units().size();
        this.start = new int[units + 1];
        this.ratings = new int[units];
        int[] packedCategory = new int[ratings.total()];
        int[] packedCount = new int[ratings.total()];
        int[] row = new int[categories];
        int entries = 0;
        for (int unit = 0; unit < units; unit++) {
            start[unit] = entries;
            this.ratings[unit] = ratings.count(unit);
            for (int i = 0; i < ratings.count(unit); i++) {
                row[ratings.category(unit, i)]++;
            }
            int[] chosen = new int[ratings.count(unit)];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = ratings.category(unit, i);
            }
            Arrays.sort(chosen);
            for (int k : chosen) {
                if (row[k] > 0) {
                    packedCategory[entries] = k;
                    packedCount[entries++] = row[k];
                    row[k] = 0;
                }
            }
        }
        start[units] = entries;
        this.category = Arrays.copyOf(packedCategory, entries);
        this.count = Arrays.copyOf(packedCount, entries);
        this.perRating = new double[units];
        this.perOther = new double[units];
        for (int unit = 0; unit < units; unit++) {
            perRating[unit] = 1.0 / this.ratings[unit];
            perOther[unit] = this.ratings[unit] > 1 ? 1.0 / (this.ratings[unit] - 1.0) : 0;
        }
        this.agreement = new double[weightings.length][units];
        this.difference = new double[3][units];
        for (int unit = 0; unit < units; unit++) {
            if (this.ratings[unit] > 1) {
                for (int w = 0; w < weightings.length; w++) {
                    agreement[w][unit] = agreeing(unit, weightings[w]);
                }
                differ(unit, all);
            }
        }
    }

    int categories() {
        return categories;
    }

    int units() {
        return ratings.length;
    }

    private double agreeing(int unit, Weighting weighting) {
        double pairs = 0;
        for (int e = start[unit]; e < start[unit + 1]; e++) {
            for (int f = start[unit]; f < start[unit + 1]; f++) {
                double others = count[f] - (e == f ? 1.0 : 0.0);
                pairs += weighting.of(category[e], category[f]) * count[e] * others;
            }
        }
        return pairs / (ratings[unit] * (ratings[unit] - 1.0));
    }

    private void differ(int unit, Categories all) {
        for (int e = start[unit]; e < start[unit + 1]; e++) {
            for (int f = start[unit]; f < e; f++) {
                double a = all.position(category[e]);
                double b = all.position(category[f]);
                double pairs = 2.0 * count[e] * count[f] / (ratings[unit] - 1.0);
                difference[NOMINAL][unit] += pairs;
                difference[INTERVAL][unit] += pairs * (a - b) * (a - b);
                difference[RATIO][unit] += pairs * ratio(a, b);
            }
        }
    }

    /** Krippendorff's ratio metric; 0 when both are 0. */
    static double ratio(double a, double b) {
        double difference = a + b == 0 ? 0 : (a - b) / (a + b);
        return difference * difference;
    }
}

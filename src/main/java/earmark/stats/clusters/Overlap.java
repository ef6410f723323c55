package earmark.stats.clusters;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;

/**
 * Two groupings of the same things, held against each other. All figures are in natural logarithms where it matters, and
 * {@code NaN} for nothing at all. Immutable, thread-safe.
 */
public final class Overlap {
    private final int[][] table;
    private final int[] rows;
    private final int[] columns;
    private final int n;

    private Overlap(int[][] table, int[] rows, int[] columns, int n) {
        this.table = table;
        this.rows = rows;
        this.columns = columns;
        this.n = n;
    }

    /**
     * Of two groupings.
     *
     * @param truth a group a thing, numbered from 0
     * @param found the same of the other grouping
     */
    public static Overlap of(int[] truth, int[] found) {
        if (truth.length != found.length) {
            throw new IllegalArgumentException("groupings of " + truth.length + " and " + found.length + " things");
        }
        int[][] table = new int[Arrays.stream(truth).max().orElse(-1) + 1]
                [Arrays.stream(found).max().orElse(-1) + 1];
        int[] rows = new int[table.length];
        int[] columns = new int[table.length == 0 ? 0 : table[0].length];
        for (int i = 0; i < truth.length; i++) {
            table[truth[i]][found[i]]++;
            rows[truth[i]]++;
            columns[found[i]]++;
        }
        return new Overlap(table, rows, columns, truth.length);
    }

    /** Mutual information over the mean of both entropies, in [0, 1]; the same as the V-measure. */
    public double normalisedMutualInformation() {
        double mean = (entropy(rows) + entropy(columns)) / 2;
        return n == 0 ? Double.NaN : mean == 0 ? 1 : Math.max(0, mutualInformation()) / mean;
    }

    /** The same corrected for chance (Vinh, Epps and Bailey 2010), 1 at most. */
    public double adjustedMutualInformation() {
        double mean = (entropy(rows) + entropy(columns)) / 2;
        double expected = expectedInformation();
        return n == 0 ? Double.NaN : mean == expected ? 1 : (mutualInformation() - expected) / (mean - expected);
    }

    /** Pairs that both groupings treat alike, corrected for chance (Hubert and Arabie 1985), 1 at most. */
    public double adjustedRand() {
        double together = 0;
        for (int[] row : table) {
            together += pairs(row);
        }
        double expected = pairs(rows) * pairs(columns) / pairs(new int[] {n});
        double most = (pairs(rows) + pairs(columns)) / 2;
        return n < 2 ? Double.NaN : most == expected ? 1 : (together - expected) / (most - expected);
    }

    /** Share of things in the right group under the best pairing of groups. */
    public double accuracy() {
        double[][] gain = Arrays.stream(table)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new);
        int[] paired = Pairing.best(gain);
        int right = IntStream.range(0, paired.length)
                .map(i -> paired[i] < 0 ? 0 : table[i][paired[i]])
                .sum();
        return n == 0 ? Double.NaN : (double) right / n;
    }

    /** How far each found group holds one true group only, in [0, 1]. */
    public double homogeneity() {
        double entropy = entropy(rows);
        return n == 0 ? Double.NaN : entropy == 0 ? 1 : mutualInformation() / entropy;
    }

    /** How far each true group lies in one found group, in [0, 1]. */
    public double completeness() {
        double entropy = entropy(columns);
        return n == 0 ? Double.NaN : entropy == 0 ? 1 : mutualInformation() / entropy;
    }

    /** Geometric mean of the pairs' precision and recall (Fowlkes and Mallows 1983). */
    public double fowlkesMallows() {
        double together = Arrays.stream(table).mapToDouble(Overlap::pairs).sum();
        return together == 0 ? 0 : together / Math.sqrt(pairs(rows) * pairs(columns));
    }

    private static double pairs(int[] counts) {
        return Arrays.stream(counts)
                .mapToDouble(count -> count * (count - 1.0) / 2)
                .sum();
    }

    private double entropy(int[] counts) {
        return Arrays.stream(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> -(double) count / n * Math.log((double) count / n))
                .sum();
    }

    private double mutualInformation() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                if (table[i][j] > 0) {
                    sum += (double) table[i][j]
                            / n
                            * Math.log((double) table[i][j] * n / ((double) rows[i] * columns[j]));
                }
            }
        }
        return sum;
    }

    /** What two groupings with these sizes share by chance: the hypergeometric mean. */
    private double expectedInformation() {
        return Arrays.stream(rows)
                .asDoubleStream()
                .flatMap(a -> Arrays.stream(columns).mapToDouble(b -> expected((int) a, b)))
                .sum();
    }

    private double expected(int a, int b) {
        return IntStream.rangeClosed(Math.max(1, a + b - n), Math.min(a, b))
                .mapToDouble(shared -> (double) shared
                        / n
                        * Math.log((double) n * shared / ((double) a * b))
                        * Math.exp(logChance(a, b, shared)))
                .sum();
    }

    private double logChance(int a, int b, int shared) {
        return DoubleStream.of(log(a), log(b), log(n - a), log(n - b)).sum()
                - DoubleStream.of(log(n), log(shared), log(a - shared), log(b - shared), log(n - a - b + shared))
                        .sum();
    }

    private static double log(int factorial) {
        return Gamma.logGamma(factorial + 1.0);
    }
}

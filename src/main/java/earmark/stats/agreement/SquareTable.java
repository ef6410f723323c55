package earmark.stats.agreement;

import java.util.Arrays;

/**
 * Two raters' ratings counted: rows are the first rater's categories, columns the second's. For published tables, the
 * analytic standard errors and tests of systematic difference. Immutable and thread-safe.
 */
public final class SquareTable {
    private final double[][] cells;
    private final double n;

    private SquareTable(double[][] cells) {
        this.cells = cells;
        this.n = Arrays.stream(cells).flatMapToDouble(Arrays::stream).sum();
    }

    /**
     * A table of counts.
     *
     * @throws IllegalArgumentException when it is not square
     */
    public static SquareTable of(double[][] counts) {
        double[][] copy = Arrays.stream(counts).map(double[]::clone).toArray(double[][]::new);
        if (Arrays.stream(copy).anyMatch(row -> row.length != copy.length)) {
            throw new IllegalArgumentException("rows and columns must be the same categories");
        }
        return new SquareTable(copy);
    }

    /** The units both raters rated; all zero when these are not two raters. */
    public static SquareTable of(Ratings ratings) {
        int q = ratings.categories().size();
        double[][] cells = new double[q][q];
        for (int unit = 0; unit < ratings.units().size() && ratings.raters().size() == 2; unit++) {
            int first = ratings.given(unit, 0);
            int second = ratings.given(unit, 1);
            if (first >= 0 && second >= 0) {
                cells[first][second]++;
            }
        }
        return new SquareTable(cells);
    }

    /** How many units both rated. */
    public double n() {
        return n;
    }

    /** How many categories there are. */
    public int size() {
        return cells.length;
    }

    /** How many units the raters put there. */
    public double at(int row, int column) {
        return cells[row][column];
    }

    /** The first rater's shares. */
    public double[] rows() {
        return Arrays.stream(cells)
                .mapToDouble(row -> Arrays.stream(row).sum() / n)
                .toArray();
    }

    /** The second rater's shares. */
    public double[] columns() {
        double[] shares = new double[cells.length];
        for (double[] row : cells) {
            for (int k = 0; k < row.length; k++) {
                shares[k] += row[k] / n;
            }
        }
        return shares;
    }

    /** Observed agreement. */
    public double observed(Weighting weighting) {
        double sum = 0;
        for (int k = 0; k < cells.length; k++) {
            for (int l = 0; l < cells.length; l++) {
                sum += weighting.of(k, l) * cells[k][l] / n;
            }
        }
        return sum;
    }

    /** Agreement expected by chance from both raters' shares. */
    public double expected(Weighting weighting) {
        return weighting.expected(rows(), columns());
    }

    /** Cohen's weighted kappa (1968); NaN without variation. */
    public double kappa(Weighting weighting) {
        double expected = expected(weighting);
        return expected >= 1 ? Double.NaN : (observed(weighting) - expected) / (1 - expected);
    }

    /** Standard error of weighted kappa for intervals (Fleiss, Cohen and Everitt 1969). */
    public double standardError(Weighting weighting) {
        double kappa = kappa(weighting);
        double expected = expected(weighting);
        double[] rows = rows();
        double[] columns = columns();
        double sum = 0;
        for (int k = 0; k < cells.length; k++) {
            for (int l = 0; l < cells.length; l++) {
                double margins = rowMean(weighting, k, columns) + columnMean(weighting, l, rows);
                double term = weighting.of(k, l) - margins * (1 - kappa);
                sum += cells[k][l] / n * term * term;
            }
        }
        double centre = kappa - expected * (1 - kappa);
        // an empty margin gives -1e-18
        return Math.sqrt(Math.max(0, sum - centre * centre) / n) / (1 - expected);
    }

    /** Standard error of weighted kappa where there is no agreement: for tests only. */
    public double standardErrorOfNone(Weighting weighting) {
        double expected = expected(weighting);
        double[] rows = rows();
        double[] columns = columns();
        double sum = 0;
        for (int k = 0; k < cells.length; k++) {
            for (int l = 0; l < cells.length; l++) {
                double term = weighting.of(k, l) - rowMean(weighting, k, columns) - columnMean(weighting, l, rows);
                sum += rows[k] * columns[l] * term * term;
            }
        }
        return Math.sqrt(Math.max(0, sum - expected * expected) / n) / (1 - expected);
    }

    private static double rowMean(Weighting weighting, int row, double[] columns) {
        double mean = 0;
        for (int l = 0; l < columns.length; l++) {
            mean += columns[l] * weighting.of(row, l);
        }
        return mean;
    }

    private static double columnMean(Weighting weighting, int column, double[] rows) {
        double mean = 0;
        for (int k = 0; k < rows.length; k++) {
            mean += rows[k] * weighting.of(k, column);
        }
        return mean;
    }

    /** The highest kappa that these margins allow; NaN without variation. */
    public double highestKappa() {
        double[] rows = rows();
        double[] columns = columns();
        double most = 0;
        double expected = 0;
        for (int k = 0; k < rows.length; k++) {
            most += Math.min(rows[k], columns[k]);
            expected += rows[k] * columns[k];
        }
        return expected >= 1 ? Double.NaN : (most - expected) / (1 - expected);
    }

    /** Prevalence index of a table of two categories, {@code (a - d) / n} (Byrt, Bishop and Carlin 1993). */
    public double prevalenceIndex() {
        return (cells[0][0] - cells[1][1]) / n;
    }

    /** Bias index of a table of two categories, {@code (b - c) / n}. */
    public double biasIndex() {
        return (cells[0][1] - cells[1][0]) / n;
    }
}

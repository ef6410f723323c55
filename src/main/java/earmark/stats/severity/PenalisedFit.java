package earmark.stats.severity;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The mixed model of units and raters at given spreads, as penalised least squares (Bates and others 2015, section 3): the
 * spreads are standard deviations of units and raters as multiples of the residual's, and may be 0. Units are swept out
 * first, so the work grows with scores and with the cube of raters. Use from one thread.
 */
final class PenalisedFit {
    private final Scores scores;
    private final int[] times;
    private final double raterSpread;
    /** Taken off every score, so that large scores with small differences keep their digits. */
    private final double centre;

    private final double[][] equations;
    private final double[] right;
    private final CholeskyDecomposition factor;
    private final double[] solution;
    private final double residual;
    private final double criterion;

    /**
     * Solves.
     *
     * @param times how often each unit counts
     * @param unitSpread of units, over the residual's standard deviation; 0 or more
     * @param raterSpread the same of raters
     */
    PenalisedFit(Scores scores, int[] times, double unitSpread, double raterSpread) {
        this.scores = scores;
        this.times = times;
        this.raterSpread = raterSpread;
        this.centre = scores.first();
        int size = scores.raters() + 1;
        this.equations = new double[size][size];
        this.right = new double[size];
        for (int rater = 1; rater < size; rater++) {
            equations[rater][rater] = 1;
        }
        double squares = 0;
        double logDeterminant = 0;
        double total = 0;
        for (int unit = 0; unit < scores.units(); unit++) {
            int m = scores.raters(unit).length;
            if (times[unit] > 0 && m > 0) {
                double kept = unitSpread * unitSpread * m + 1;
                squares += times[unit] * add(unit, unitSpread * unitSpread / kept);
                logDeterminant += times[unit] * Math.log(kept);
                total += (double) times[unit] * m;
            }
        }
        this.factor = new CholeskyDecomposition(new Array2DRowRealMatrix(equations, false), 1e-10, 1e-14);
        this.solution =
                factor.getSolver().solve(new ArrayRealVector(right, false)).toArray();
        double explained = 0;
        for (int i = 0; i < size; i++) {
            explained += right[i] * solution[i];
        }
        // scores without any variation would make the logarithm below infinite
        this.residual = Math.max(squares - explained, 1e-12 * Math.max(squares, 1e-300)) / (total - 1);
        this.criterion = logDeterminant + Math.log(factor.getDeterminant()) + (total - 1) * Math.log(residual);
    }

    /** Adds a unit to the equations, itself swept out; returns the sum of its squared scores less what it explains. */
    private double add(int unit, double swept) {
        int[] raters = scores.raters(unit);
        double[] values = scores.values(unit);
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value - centre;
            squares += (value - centre) * (value - centre);
        }
        double w = times[unit];
        double m = raters.length;
        equations[0][0] += w * (m - m * m * swept);
        right[0] += w * (sum - m * sum * swept);
        for (int i = 0; i < raters.length; i++) {
            int rater = raters[i] + 1;
            double shared = w * raterSpread * (1 - m * swept);
            equations[0][rater] += shared;
            equations[rater][0] += shared;
            equations[rater][rater] += w * raterSpread * raterSpread;
            right[rater] += w * raterSpread * (values[i] - centre - sum * swept);
            for (int other : raters) {
                equations[rater][other + 1] -= w * raterSpread * raterSpread * swept;
            }
        }
        return squares - sum * sum * swept;
    }

    /** Minus twice the restricted log-likelihood, but for a constant: the smaller, the better the spreads. */
    double criterion() {
        return criterion;
    }

    double residualVariance() {
        return residual;
    }

    double mean() {
        return centre + solution[0];
    }

    double effect(int rater) {
        return raterSpread * solution[rater + 1];
    }

    /** Standard errors of the severities about the mean of these raters: only differences between them can be seen. */
    double[] standardErrors() {
        RealMatrix inverse = factor.getSolver().getInverse();
        int raters = scores.raters();
        double[] rowMeans = new double[raters];
        double mean = 0;
        for (int a = 0; a < raters; a++) {
            for (int b = 0; b < raters; b++) {
                rowMeans[a] += inverse.getEntry(a + 1, b + 1) / raters;
            }
            mean += rowMeans[a] / raters;
        }
        double[] errors = new double[raters];
        for (int a = 0; a < raters; a++) {
            double variance = inverse.getEntry(a + 1, a + 1) - 2 * rowMeans[a] + mean;
            errors[a] = raterSpread * Math.sqrt(Math.max(0, residual * variance));
        }
        return errors;
    }
}

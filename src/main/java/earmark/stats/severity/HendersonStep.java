package earmark.stats.severity;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One step of expectation and maximisation for {@link MixedModel}: Henderson's equations for the mean and the raters,
 * units swept out. Use from one thread.
 */
final class HendersonStep {
    private final Scores scores;
    private final int[] times;
    private final int size;
    private double[] solution = new double[0];
    private double[] predictionVariances = new double[0];

    HendersonStep(Scores scores, int[] times) {
        this.scores = scores;
        this.times = times.clone();
        this.size = scores.raters() + 1;
    }

    /** Better variances (unit, rater, residual) from these. */
    double[] next(double[] variances) {
        double unitRatio = variances[2] / variances[0];
        double raterRatio = variances[2] / variances[1];
        double[][] equations = new double[size][size];
        double[] right = new double[size];
        for (int rater = 1; rater < size; rater++) {
            equations[rater][rater] = raterRatio;
        }
        double squares = 0;
        double total = 0;
        for (int unit = 0; unit < scores.units(); unit++) {
            if (times[unit] > 0) {
                squares += times[unit] * add(unit, unitRatio, equations, right);
                total += (double) times[unit] * scores.raters(unit).length;
            }
        }
        RealMatrix inverse = new LUDecomposition(new Array2DRowRealMatrix(equations, false), 0)
                .getSolver()
                .getInverse();
        double[][] c = inverse.getData();
        solution = inverse.operate(right);
        return maximise(c, variances[2], unitRatio, squares, total);
    }

    /** Adds a unit to the equations; returns the sum of its squared scores. */
    private double add(int unit, double unitRatio, double[][] equations, double[] right) {
        int[] raters = scores.raters(unit);
        double[] values = scores.values(unit);
        double swept = 1 / (raters.length + unitRatio);
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value;
            squares += value * value;
        }
        double w = times[unit];
        double m = raters.length;
        equations[0][0] += w * (m - m * m * swept);
        right[0] += w * (sum - m * sum * swept);
        for (int i = 0; i < raters.length; i++) {
            int rater = raters[i] + 1;
            equations[0][rater] += w * (1 - m * swept);
            equations[rater][0] += w * (1 - m * swept);
            equations[rater][rater] += w;
            right[rater] += w * (values[i] - sum * swept);
            for (int other : raters) {
                equations[rater][other + 1] -= w * swept;
            }
        }
        return squares;
    }

    private double[] maximise(double[][] c, double residual, double unitRatio, double squares, double total) {
        double unitSquares = 0;
        double unitTrace = 0;
        double fitted = 0;
        double units = 0;
        for (int unit = 0; unit < scores.units(); unit++) {
            if (times[unit] > 0) {
                int[] raters = scores.raters(unit);
                double swept = 1 / (raters.length + unitRatio);
                double rest = -raters.length * solution[0];
                double sum = 0;
                double spread = raters.length * (double) raters.length * c[0][0];
                for (int i = 0; i < raters.length; i++) {
                    double[] row = c[raters[i] + 1];
                    rest -= solution[raters[i] + 1];
                    sum += scores.values(unit)[i];
                    fitted += times[unit] * scores.values(unit)[i] * (solution[0] + solution[raters[i] + 1]);
                    spread += 2.0 * raters.length * row[0];
                    for (int other : raters) {
                        spread += row[other + 1];
                    }
                }
                double effect = (sum + rest) * swept;
                fitted += times[unit] * effect * sum;
                unitSquares += times[unit] * effect * effect;
                unitTrace += times[unit] * (swept + spread * swept * swept);
                units += times[unit];
            }
        }
        double raterSquares = 0;
        double raterTrace = 0;
        predictionVariances = new double[size];
        for (int rater = 1; rater < size; rater++) {
            raterSquares += solution[rater] * solution[rater];
            raterTrace += c[rater][rater];
            predictionVariances[rater] = c[rater][rater] * residual;
        }
        return new double[] {
            floor((unitSquares + residual * unitTrace) / units),
            floor((raterSquares + residual * raterTrace) / (size - 1)),
            floor((squares - fitted) / (total - 1))
        };
    }

    // a variance of 0 would divide by 0 in the next step
    private static double floor(double variance) {
        return Math.max(variance, 1e-12);
    }

    double mean() {
        return solution[0];
    }

    double effect(int rater) {
        return solution[rater + 1];
    }

    /** Variance of a predicted severity about the true one. */
    double predictionVariance(int rater) {
        return predictionVariances[rater + 1];
    }
}

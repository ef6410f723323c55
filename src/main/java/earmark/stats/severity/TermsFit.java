package earmark.stats.severity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Scores as mean, unit, and any number of further terms, all but the mean as chance, at given spreads: penalised least squares
 * as in {@link PenalisedFit}, units swept out first. Use from one thread.
 */
final class TermsFit {
    private final double[] spreadOf;
    private final double[][] equations;
    private final double[] right;
    private final CholeskyDecomposition factor;
    private final double[] solution;
    private final double residual;
    private final double criterion;
    private final double centre;

    /**
     * Solves.
     *
     * @param units the scores, a list a unit
     * @param sizes how many levels each further term has
     * @param unitSpread standard deviation of units over the residual's
     * @param spreads of the further terms, the same
     */
    TermsFit(List<List<TermsModel.Graded>> units, int[] sizes, double unitSpread, double[] spreads) {
        int columns = 1;
        for (int size : sizes) {
            columns += size;
        }
        spreadOf = new double[columns];
        spreadOf[0] = 1;
        int at = 1;
        for (int term = 0; term < sizes.length; term++) {
            for (int level = 0; level < sizes[term]; level++) {
                spreadOf[at++] = spreads[term];
            }
        }
        equations = new double[columns][columns];
        right = new double[columns];
        for (int column = 1; column < columns; column++) {
            equations[column][column] = 1;
        }
        centre = units.get(0).get(0).value();
        double squares = 0;
        double logDeterminant = 0;
        int total = 0;
        for (List<TermsModel.Graded> unit : units) {
            double kept = unitSpread * unitSpread * unit.size() + 1;
            squares += add(unit, unitSpread * unitSpread / kept);
            logDeterminant += Math.log(kept);
            total += unit.size();
        }
        factor = new CholeskyDecomposition(new Array2DRowRealMatrix(equations, false), 1e-10, 1e-14);
        solution = factor.getSolver().solve(new ArrayRealVector(right, false)).toArray();
        double explained = 0;
        for (int i = 0; i < columns; i++) {
            explained += right[i] * solution[i];
        }
        residual = Math.max(squares - explained, 1e-12 * Math.max(squares, 1e-300)) / (total - 1);
        RealMatrix root = factor.getL();
        for (int i = 0; i < columns; i++) {
            // the determinant itself would leave the range of a double
            logDeterminant += 2 * Math.log(root.getEntry(i, i));
        }
        criterion = logDeterminant + (total - 1) * Math.log(residual);
    }

    /** Adds a unit to the equations, itself swept out; returns the sum of its squared scores less what it explains. */
    private double add(List<TermsModel.Graded> unit, double swept) {
        var sums = new TreeMap<Integer, Double>();
        double values = 0;
        double squares = 0;
        for (TermsModel.Graded score : unit) {
            double value = score.value() - centre;
            values += value;
            squares += value * value;
            for (int i : score.columns()) {
                sums.merge(i, spreadOf[i], Double::sum);
                right[i] += spreadOf[i] * value;
                for (int j : score.columns()) {
                    equations[i][j] += spreadOf[i] * spreadOf[j];
                }
            }
        }
        for (Map.Entry<Integer, Double> row : sums.entrySet()) {
            right[row.getKey()] -= swept * row.getValue() * values;
            for (Map.Entry<Integer, Double> column : sums.entrySet()) {
                // the product of the two first, so that both halves of the matrix are rounded alike
                equations[row.getKey()][column.getKey()] -= swept * (row.getValue() * column.getValue());
            }
        }
        return squares - values * values * swept;
    }

    double criterion() {
        return criterion;
    }

    double residualVariance() {
        return residual;
    }

    double effect(int column) {
        return spreadOf[column] * solution[column];
    }

    /** Standard errors of the effects in these columns about their mean. */
    double[] standardErrors(int from, int size) {
        RealMatrix inverse = factor.getSolver().getInverse();
        double[] rowMeans = new double[size];
        double mean = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                rowMeans[a] += inverse.getEntry(from + a, from + b) / size;
            }
            mean += rowMeans[a] / size;
        }
        double[] errors = new double[size];
        for (int a = 0; a < size; a++) {
            double variance = inverse.getEntry(from + a, from + a) - 2 * rowMeans[a] + mean;
            errors[a] = spreadOf[from + a] * Math.sqrt(Math.max(0, residual * variance));
        }
        return errors;
    }
}

package earmark.stats.agreement;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Whether two raters use the categories equally often: Stuart (1955) and Maxwell (1970), and Bhapkar (1966). McNemar's
 * exact test for two categories is {@link earmark.stats.McNemar}. Categories on which neither differs are dropped.
 *
 * @param stuartMaxwell chi-squared; NaN when it cannot be computed
 * @param degrees of freedom; 0 when there is nothing to test
 */
public record SystematicDifference(double stuartMaxwell, int degrees, double n) {
    /** Tests a table. */
    public static SystematicDifference of(SquareTable table) {
        int[] differing = IntStream.range(0, table.size())
                .filter(k -> variance(table, k) > 0)
                .toArray();
        if (differing.length < 2) {
            return new SystematicDifference(Double.NaN, 0, table.n());
        }
        int degrees = differing.length - 1;
        double[][] covariance = new double[degrees][degrees];
        double[] difference = new double[degrees];
        for (int i = 0; i < degrees; i++) {
            for (int j = 0; j < degrees; j++) {
                int k = differing[i];
                int l = differing[j];
                covariance[i][j] = i == j ? variance(table, k) : -(table.at(k, l) + table.at(l, k));
            }
            difference[i] = margin(table, differing[i]);
        }
        RealVector d = new ArrayRealVector(difference, false);
        try {
            RealVector solved = new LUDecomposition(new Array2DRowRealMatrix(covariance, false))
                    .getSolver()
                    .solve(d);
            return new SystematicDifference(d.dotProduct(solved), degrees, table.n());
        } catch (SingularMatrixException e) {
            // categories fall into groups that never differ from each other: the test is not defined
            return new SystematicDifference(Double.NaN, 0, table.n());
        }
    }

    private static double variance(SquareTable table, int k) {
        double sum = 0;
        for (int l = 0; l < table.size(); l++) {
            sum += l == k ? 0 : table.at(k, l) + table.at(l, k);
        }
        return sum;
    }

    private static double margin(SquareTable table, int k) {
        double sum = 0;
        for (int l = 0; l < table.size(); l++) {
            sum += table.at(k, l) - table.at(l, k);
        }
        return sum;
    }

    /** Bhapkar's chi-squared; NaN when it cannot be computed. */
    public double bhapkar() {
        return stuartMaxwell / (1 - stuartMaxwell / n);
    }

    /** The chance of such a Stuart-Maxwell or a larger one when there is no difference; NaN when it is not defined. */
    public double p() {
        return degrees == 0 || Double.isNaN(stuartMaxwell)
                ? Double.NaN
                : 1 - new ChiSquaredDistribution(null, degrees).cumulativeProbability(stuartMaxwell);
    }
}

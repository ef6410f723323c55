package earmark.stats.agreement;

import java.util.Arrays;

/**
 * How much two ratings count as agreeing: 1 the same, 0 as different as can be (Cohen 1968). Immutable and thread-safe.
 */
public sealed interface Weighting {
    /** The agreement of two categories, in [0, 1]. */
    double of(int k, int l);

    /** The sum of all weights over all pairs of categories. */
    double total();

    /** The agreement to be expected of two independent ratings. */
    double expected(double[] p, double[] q);

    /** Only the same category agrees. */
    static Weighting identity(Categories categories) {
        return new Identity(categories.size());
    }

    /** Falls evenly with the distance of the values. */
    static Weighting linear(Categories categories) {
        return new Spaced(categories.positions(), false);
    }

    /** Falls with the squared distance of the values. */
    static Weighting quadratic(Categories categories) {
        return new Spaced(categories.positions(), true);
    }

    /** Any weights: similarities with ones on the diagonal. */
    static Weighting matrix(double[][] similarity) {
        return new Matrix(similarity);
    }

    /** Gwet's ordinal weights, {@code 1 - C(|k-l|+1, 2) / C(q, 2)}: not Krippendorff's ordinal metric. */
    static Weighting gwetOrdinal(Categories categories) {
        int q = categories.size();
        double[][] similarity = new double[q][q];
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                int d = Math.abs(k - l);
                similarity[k][l] = 1 - d * (d + 1.0) / (q * (q - 1.0));
            }
        }
        return new Matrix(similarity);
    }

    /** See {@link #identity}. */
    final class Identity implements Weighting {
        private final int size;

        private Identity(int size) {
            this.size = size;
        }

        @Override
        public double of(int k, int l) {
            return k == l ? 1 : 0;
        }

        @Override
        public double total() {
            return size;
        }

        @Override
        public double expected(double[] p, double[] q) {
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                sum += p[k] * q[k];
            }
            return sum;
        }
    }

    /** See {@link #linear} and {@link #quadratic}; expectations by moments and running sums, not by pairs. */
    final class Spaced implements Weighting {
        private final double[] at;
        private final boolean squared;

        /** The distances become shares of the whole range, so that one category is no division by zero. */
        private Spaced(double[] positions, boolean squared) {
            double low = positions.length == 0 ? 0 : positions[0];
            double range = positions.length == 0 ? 1 : Math.max(positions[positions.length - 1] - low, 0);
            this.at = new double[positions.length];
            for (int i = 0; i < at.length; i++) {
                at[i] = range == 0 ? 0 : (positions[i] - low) / range;
            }
            this.squared = squared;
        }

        @Override
        public double of(int k, int l) {
            double distance = Math.abs(at[k] - at[l]);
            return 1 - (squared ? distance * distance : distance);
        }

        @Override
        public double total() {
            double[] ones = new double[at.length];
            Arrays.fill(ones, 1);
            return expected(ones, ones);
        }

        @Override
        public double expected(double[] p, double[] q) {
            return squared ? bySquares(p, q) : byRunningSums(p, q);
        }

        private double bySquares(double[] p, double[] q) {
            double sumP = 0;
            double sumQ = 0;
            double firstP = 0;
            double firstQ = 0;
            double secondP = 0;
            double secondQ = 0;
            for (int k = 0; k < at.length; k++) {
                sumP += p[k];
                sumQ += q[k];
                firstP += p[k] * at[k];
                firstQ += q[k] * at[k];
                secondP += p[k] * at[k] * at[k];
                secondQ += q[k] * at[k] * at[k];
            }
            return sumP * sumQ - (secondP * sumQ - 2 * firstP * firstQ + sumP * secondQ);
        }

        /** Sum of |x-y| is the integral of F(1-G) + G(1-F). */
        private double byRunningSums(double[] p, double[] q) {
            double sumP = 0;
            double sumQ = 0;
            for (int k = 0; k < at.length; k++) {
                sumP += p[k];
                sumQ += q[k];
            }
            double distance = 0;
            double f = 0;
            double g = 0;
            for (int k = 0; k + 1 < at.length; k++) {
                f += p[k];
                g += q[k];
                distance += (at[k + 1] - at[k]) * (f * (sumQ - g) + g * (sumP - f));
            }
            return sumP * sumQ - distance;
        }
    }

    /** See {@link #matrix}. */
    final class Matrix implements Weighting {
        private final double[][] similarity;

        private Matrix(double[][] similarity) {
            this.similarity = similarity.clone();
        }

        @Override
        public double of(int k, int l) {
            return similarity[k][l];
        }

        @Override
        public double total() {
            double sum = 0;
            for (double[] row : similarity) {
                for (double weight : row) {
                    sum += weight;
                }
            }
            return sum;
        }

        @Override
        public double expected(double[] p, double[] q) {
            double sum = 0;
            for (int k = 0; k < similarity.length; k++) {
                for (int l = 0; l < similarity.length; l++) {
                    sum += similarity[k][l] * p[k] * q[l];
                }
            }
            return sum;
        }
    }
}

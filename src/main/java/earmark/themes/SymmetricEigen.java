package earmark.themes;

/** Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations (Golub and Van Loan, 8.5). Thread-safe. */
final class SymmetricEigen {
    private static final int MOST_SWEEPS = 30;
    private static final double NOTHING = 1e-18;

    private SymmetricEigen() {}

    /**
     * Solves in place.
     *
     * @param matrix symmetric; afterwards its columns are the eigenvectors, of length 1
     * @return the eigenvalue of each column, in no order
     */
    static double[] solve(double[][] matrix) {
        int n = matrix.length;
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        double total = squares(matrix, true);
        for (int sweep = 0; sweep < MOST_SWEEPS && squares(matrix, false) > NOTHING * total; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = matrix[i][i];
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = vectors[j][i];
            }
        }
        return values;
    }

    private static double squares(double[][] matrix, boolean withDiagonal) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                sum += i == j && !withDiagonal ? 0 : matrix[i][j] * matrix[i][j];
            }
        }
        return sum;
    }

    /** Makes the element at p, q zero; {@code vectors} holds a vector a row. */
    private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
        double off = matrix[p][q];
        if (off == 0) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * off);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        double atP = matrix[p][p] - tangent * off;
        double atQ = matrix[q][q] + tangent * off;
        turn(matrix[p], matrix[q], cosine, sine);
        for (int k = 0; k < matrix.length; k++) {
            matrix[k][p] = matrix[p][k];
            matrix[k][q] = matrix[q][k];
        }
        matrix[p][p] = atP;
        matrix[q][q] = atQ;
        matrix[p][q] = 0;
        matrix[q][p] = 0;
        turn(vectors[p], vectors[q], cosine, sine);
    }

    private static void turn(double[] p, double[] q, double cosine, double sine) {
        for (int k = 0; k < p.length; k++) {
            double atP = p[k];
            double atQ = q[k];
            p[k] = cosine * atP - sine * atQ;
            q[k] = sine * atP + cosine * atQ;
        }
    }
}

package earmark.stats.clusters;

import java.util.Arrays;

/** The pairing of rows with columns whose sum is greatest: the Hungarian method (Kuhn 1955; Munkres 1957). Thread-safe. */
public final class Pairing {
    private Pairing() {}

    /**
     * The best pairing; time grows with the cube.
     *
     * @param gain what a row with a column is worth; any rectangle
     * @return for each row its column, -1 for rows that are left over when there are fewer columns
     */
    public static int[] best(double[][] gain) {
        int rows = gain.length;
        int columns = rows == 0 ? 0 : gain[0].length;
        int n = Math.max(rows, columns);
        double[] u = new double[n + 1];
        double[] v = new double[n + 1];
        int[] rowOf = new int[n + 1];
        for (int i = 1; i <= n; i++) {
            augment(gain, i, u, v, rowOf);
        }
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (int j = 1; j <= columns; j++) {
            if (rowOf[j] <= rows) {
                columnOf[rowOf[j] - 1] = j - 1;
            }
        }
        return columnOf;
    }

    // rows and columns count from 1; column 0 holds the row that looks for a place
    private static void augment(double[][] gain, int row, double[] u, double[] v, int[] rowOf) {
        int n = rowOf.length - 1;
        double[] slack = new double[n + 1];
        int[] way = new int[n + 1];
        boolean[] done = new boolean[n + 1];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int column = 0;
        do {
            done[column] = true;
            int from = rowOf[column];
            double least = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int j = 1; j <= n; j++) {
                if (!done[j]) {
                    double cost = cost(gain, from, j) - u[from] - v[j];
                    if (cost < slack[j]) {
                        slack[j] = cost;
                        way[j] = column;
                    }
                    if (slack[j] < least) {
                        least = slack[j];
                        next = j;
                    }
                }
            }
            for (int j = 0; j <= n; j++) {
                if (done[j]) {
                    u[rowOf[j]] += least;
                    v[j] -= least;
                } else {
                    slack[j] -= least;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            int previous = way[column];
            rowOf[column] = rowOf[previous];
            column = previous;
        }
    }

    private static double cost(double[][] gain, int row, int column) {
        return row <= gain.length && column <= gain[0].length ? -gain[row - 1][column - 1] : 0;
    }
}

package earmark.themes.cluster;

/**
 * The products of one row with many, quickly: the many lie column by column, so that the processor works on several at once.
 * Immutable, thread-safe.
 */
final class Products {
    private static final int TILE = 2048;

    private final int count;
    private final int dimensions;
    /** Number {@code d} of row {@code j} stands at {@code d * count + j}. */
    private final float[] columns;

    Products(float[][] rows) {
        count = rows.length;
        dimensions = count == 0 ? 0 : rows[0].length;
        columns = new float[count * dimensions];
        for (int j = 0; j < count; j++) {
            for (int d = 0; d < dimensions; d++) {
                columns[d * count + j] = rows[j][d];
            }
        }
    }

    /** The product of a row with each of the first so many. */
    float[] with(float[] row, int most) {
        float[] products = new float[most];
        for (int from = 0; from < most; from += TILE) {
            int to = Math.min(most, from + TILE);
            int d = 0;
            for (; d + 3 < dimensions; d += 4) {
                four(products, from, to, row, d);
            }
            for (; d < dimensions; d++) {
                one(products, from, to, row[d], d * count);
            }
        }
        return products;
    }

    float[] with(float[] row) {
        return with(row, count);
    }

    // kept simple: the compiler turns these loops into vector instructions
    private void four(float[] products, int from, int to, float[] row, int d) {
        float r0 = row[d];
        float r1 = row[d + 1];
        float r2 = row[d + 2];
        float r3 = row[d + 3];
        if (r0 == 0 && r1 == 0 && r2 == 0 && r3 == 0) {
            return;
        }
        int c0 = d * count;
        int c1 = c0 + count;
        int c2 = c1 + count;
        int c3 = c2 + count;
        float[] all = columns;
        for (int j = from; j < to; j++) {
            products[j] += r0 * all[c0 + j] + r1 * all[c1 + j] + r2 * all[c2 + j] + r3 * all[c3 + j];
        }
    }

    private void one(float[] products, int from, int to, float value, int at) {
        float[] all = columns;
        for (int j = from; j < to; j++) {
            products[j] += value * all[at + j];
        }
    }

    /** Which of all has the greatest product with a row, ties to the first. */
    int greatest(float[] row) {
        float[] products = with(row);
        int best = 0;
        for (int j = 1; j < count; j++) {
            if (products[j] > products[best]) {
                best = j;
            }
        }
        return best;
    }

    /** The product of each row with itself. */
    static float[] squares(float[][] rows) {
        float[] squares = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            squares[i] = Points.dot(rows[i], rows[i]);
        }
        return squares;
    }
}

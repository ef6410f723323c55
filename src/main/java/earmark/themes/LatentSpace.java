package earmark.themes;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Latent semantic analysis (Deerwester et al. 1990): terms that stand in the same texts, or with the same other terms, come to lie
 * near. The strongest directions are found by random projection and {@value #ROUNDS} rounds of powers (Halko, Martinsson and
 * Tropp 2011) with a fixed seed. Immutable, thread-safe.
 *
 * <p>A text lies at {@code U s^1.5}: strong directions weigh more than in the texts themselves, which measured better than 1 and
 * 2 (decision 0012).
 */
final class LatentSpace {
    private static final int ROUNDS = 3;
    private static final int SPARE = 10;
    private static final double NOTHING = 1e-6;

    /** For each term where it lies. */
    private final float[][] terms;

    private final int dimensions;

    private LatentSpace(float[][] terms, int dimensions) {
        this.terms = terms;
        this.dimensions = dimensions;
    }

    /**
     * Some terms of a text and what they weigh.
     *
     * @param terms numbers from 0
     * @param weights as many
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; objects would take several times the memory
    record Row(int[] terms, float[] weights) {}

    /**
     * The space of texts.
     *
     * @param rows the texts
     * @param terms how many terms there are, 1 or more
     * @param most how many directions at most, 1 or more
     */
    static LatentSpace of(List<Row> rows, int terms, int most) {
        int width = Math.min(most + SPARE, Math.min(rows.size(), terms));
        float[][] back = signs(terms, width);
        for (int round = 0; round < ROUNDS; round++) {
            float[][] forth = orthogonal(forward(rows, back));
            back = backward(rows, forth, terms);
        }
        double[][] eigen = products(back);
        double[] values = SymmetricEigen.solve(eigen);
        int[] order = IntStream.range(0, width)
                .boxed()
                .sorted((a, b) -> Double.compare(values[b], values[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        double least = NOTHING * Math.max(0, values[order[0]]);
        int[] kept =
                Arrays.stream(order).filter(i -> values[i] > least).limit(most).toArray();
        // the right singular vectors are back · w / s, a text lies at row · v · s^0.5
        float[][] turned = new float[width][kept.length];
        for (int i = 0; i < width; i++) {
            for (int k = 0; k < kept.length; k++) {
                turned[i][k] = (float) (eigen[i][kept[k]] / Math.pow(values[kept[k]], 0.25));
            }
        }
        return new LatentSpace(product(back, turned, kept.length), Math.max(1, kept.length));
    }

    /** Where a text lies; zeros for one without a known term. */
    float[] place(Row row) {
        return sum(row, terms, dimensions);
    }

    private static float[][] signs(int rows, int width) {
        var random = new SplittableRandom(rows);
        float[][] signs = new float[rows][width];
        for (float[] row : signs) {
            for (int i = 0; i < width; i++) {
                row[i] = random.nextBoolean() ? 1 : -1;
            }
        }
        return signs;
    }

    private static float[] sum(Row row, float[][] vectors, int width) {
        float[] sum = new float[width];
        for (int t = 0; t < row.terms().length; t++) {
            float[] vector = vectors[row.terms()[t]];
            float weight = row.weights()[t];
            for (int i = 0; i < vector.length; i++) {
                sum[i] += weight * vector[i];
            }
        }
        return sum;
    }

    private static float[][] forward(List<Row> rows, float[][] vectors) {
        return rows.parallelStream()
                .map(row -> sum(row, vectors, vectors[0].length))
                .toArray(float[][]::new);
    }

    private static float[][] backward(List<Row> rows, float[][] vectors, int terms) {
        float[][] sums = new float[terms][vectors[0].length];
        for (int r = 0; r < vectors.length; r++) {
            Row row = rows.get(r);
            float[] vector = vectors[r];
            for (int t = 0; t < row.terms().length; t++) {
                float[] sum = sums[row.terms()[t]];
                float weight = row.weights()[t];
                for (int i = 0; i < vector.length; i++) {
                    sum[i] += weight * vector[i];
                }
            }
        }
        return sums;
    }

    private static float[][] product(float[][] rows, float[][] by, int width) {
        return Arrays.stream(rows)
                .parallel()
                .map(row -> {
                    float[] product = new float[width];
                    for (int i = 0; i < row.length; i++) {
                        for (int k = 0; k < width; k++) {
                            product[k] += row[i] * by[i][k];
                        }
                    }
                    return product;
                })
                .toArray(float[][]::new);
    }

    /** The products of the columns with each other. */
    private static double[][] products(float[][] rows) {
        double[][] columns = columns(rows);
        return IntStream.range(0, columns.length)
                .parallel()
                .mapToObj(i -> IntStream.range(0, columns.length)
                        .mapToDouble(j -> dot(columns[Math.min(i, j)], columns[Math.max(i, j)]))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The columns made orthogonal and of length 1, one after the other; one that depends on those before becomes zero. */
    private static float[][] orthogonal(float[][] rows) {
        double[][] columns = columns(rows);
        double[] squares = Arrays.stream(columns).mapToDouble(c -> dot(c, c)).toArray();
        for (int at = 0; at < columns.length; at++) {
            double[] column = columns[at];
            double square = dot(column, column);
            double scale = square <= NOTHING * squares[at] ? 0 : 1 / Math.sqrt(square);
            for (int i = 0; i < column.length; i++) {
                column[i] *= scale;
            }
            IntStream.range(at + 1, columns.length)
                    .parallel()
                    .forEach(later -> subtract(columns[later], column, dot(columns[later], column)));
        }
        float[][] made = new float[rows.length][columns.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                made[r][c] = (float) columns[c][r];
            }
        }
        return made;
    }

    private static void subtract(double[] from, double[] column, double times) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= times * column[i];
        }
    }

    private static double[][] columns(float[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][r] = rows[r][c];
            }
        }
        return columns;
    }

    // several sums side by side: a single one would wait for each addition
    private static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}

package earmark.themes.cluster;

/** Arithmetic on rows of numbers. Thread-safe. */
public final class Points {
    private Points() {}

    /** The sum of the products. Several sums side by side: a single one would wait for each addition. */
    public static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
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

    /** The same direction with length 1; a row of zeros stays one. */
    public static float[] unit(float[] row) {
        double square = 0;
        for (float value : row) {
            square += (double) value * value;
        }
        float[] unit = row.clone();
        if (square > 0) {
            double length = Math.sqrt(square);
            for (int i = 0; i < unit.length; i++) {
                unit[i] = (float) (unit[i] / length);
            }
        }
        return unit;
    }

    /** Adds a multiple of one row to another. */
    static void add(float[] to, float[] row, float factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * row[i];
        }
    }

    /**
     * Unit vectors seen from their middle, of length 1 again. What all texts share, the domain, no longer makes them all
     * alike. One point alone stays as it is.
     */
    public static float[][] centred(float[][] points) {
        if (points.length < 2) {
            return points.clone();
        }
        float[] mean = new float[points[0].length];
        for (float[] point : points) {
            add(mean, point, 1f / points.length);
        }
        float[][] centred = new float[points.length][];
        for (int i = 0; i < points.length; i++) {
            float[] row = points[i].clone();
            add(row, mean, -1);
            centred[i] = unit(row);
        }
        return centred;
    }

    /** The mean direction of each group, of length 1. */
    public static float[][] centroids(float[][] points, int[] group, int groups) {
        float[][] sums = new float[groups][points.length == 0 ? 0 : points[0].length];
        for (int i = 0; i < points.length; i++) {
            add(sums[group[i]], points[i], 1);
        }
        for (int g = 0; g < groups; g++) {
            sums[g] = unit(sums[g]);
        }
        return sums;
    }
}

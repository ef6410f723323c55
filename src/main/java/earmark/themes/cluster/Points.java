package earmark.themes.cluster;

import java.util.Arrays;

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
        return centred(points, ones(points.length));
    }

    /**
     * The same where a point stands for several.
     *
     * @param weights how many each stands for, 1 or more
     */
    static float[][] centred(float[][] points, int[] weights) {
        if (points.length < 2) {
            return points.clone();
        }
        int total = Arrays.stream(weights).sum();
        float[] mean = new float[points[0].length];
        for (int i = 0; i < points.length; i++) {
            add(mean, points[i], (float) weights[i] / total);
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
        return centroids(points, ones(points.length), group, groups);
    }

    /**
     * The same where a point stands for several.
     *
     * @param weights how many each stands for, 1 or more
     */
    static float[][] centroids(float[][] points, int[] weights, int[] group, int groups) {
        float[][] sums = new float[groups][points.length == 0 ? 0 : points[0].length];
        for (int i = 0; i < points.length; i++) {
            add(sums[group[i]], points[i], weights[i]);
        }
        for (int g = 0; g < groups; g++) {
            sums[g] = unit(sums[g]);
        }
        return sums;
    }

    static int[] ones(int length) {
        int[] ones = new int[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}

package earmark.vectors;

/** How alike two vectors are. Thread-safe. */
public final class Cosine {
    private Cosine() {}

    /**
     * The cosine of the angle between two vectors of length 1.
     *
     * @return in [-1, 1] up to rounding; 1 is the same direction
     */
    public static double of(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("vectors of " + a.length + " and " + b.length + " dimensions");
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}

package earmark.themes.kept;

import earmark.themes.cluster.Points;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** A direction in the space of sentence vectors: numbers whose squares add to 1, or all of them 0. Immutable, thread-safe. */
public final class Direction {
    private final float[] values;

    private Direction(float[] values) {
        this.values = values;
    }

    /** The direction of any vector. */
    public static Direction of(float[] vector) {
        return new Direction(Points.unit(vector));
    }

    /** As kept by {@link #bytes}. */
    public static Direction of(byte[] bytes) {
        if (bytes.length % Float.BYTES != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are no vector");
        }
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return new Direction(values);
    }

    /** The mean of several, 1 or more. */
    public static Direction mean(List<Direction> some) {
        float[] sum = new float[some.get(0).values.length];
        for (Direction one : some) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one.values[i];
            }
        }
        return of(sum);
    }

    /** Four bytes a number, big-endian. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    /** The numbers, to change at will. */
    public float[] values() {
        return values.clone();
    }

    /** How many numbers. */
    public int dimensions() {
        return values.length;
    }

    /** The cosine to another, in [-1, 1] up to rounding. */
    public double cosine(Direction other) {
        return Points.dot(values, other.values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Direction direction && Arrays.equals(values, direction.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length + " dimensions, " + Integer.toHexString(hashCode());
    }
}

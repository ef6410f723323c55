package earmark.themes.cluster;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Moves each point towards its nearest neighbours, a few rounds: what lies in a dense place draws together, and the valleys
 * between themes open (mean shift on the graph of neighbours; Fukunaga and Hostetler 1975).
 *
 * <p>Who is a neighbour is told by the points, and a little by a second view of the same things, where there is one: texts with
 * the same rare words are neighbours sooner.
 *
 * @param neighbours how many, 1 or more
 * @param rounds how often; 0 leaves the points where they are
 * @param secondView how much the second view counts beside the points, 0 or more
 */
public record Smoothing(int neighbours, int rounds, float secondView) {
    /** What measured best in the mean over five samples of banking and assistant questions: decision 0012. */
    public static final Smoothing STANDARD = new Smoothing(5, 1, 0.1f);

    /**
     * The points moved.
     *
     * @param points of length 1
     * @param second a row a point; null when there is no second view
     */
    public float[][] of(float[][] points, @Nullable SparseRows second) {
        int most = Math.min(neighbours, points.length - 1);
        float[][] moved = points;
        for (int round = 0; round < rounds && most > 0; round++) {
            float[][] before = moved;
            var products = new Products(before);
            moved = IntStream.range(0, points.length)
                    .parallel()
                    .mapToObj(i -> towardsNeighbours(before, alike(products, before[i], second, i), i, most))
                    .toArray(float[][]::new);
        }
        return moved;
    }

    private float[] alike(Products products, float[] point, @Nullable SparseRows second, int at) {
        float[] alike = products.with(point);
        if (second != null && secondView > 0) {
            second.addProducts(at, secondView, alike);
        }
        return alike;
    }

    private static float[] towardsNeighbours(float[][] points, float[] alike, int at, int most) {
        var nearest = new Nearest(most);
        for (int j = 0; j < points.length; j++) {
            if (j != at) {
                nearest.offer(j, alike[j]);
            }
        }
        float total = nearest.total();
        float[] sum = points[at].clone();
        if (total > 0) {
            nearest.forEach((j, likeness) -> Points.add(sum, points[j], likeness / total));
        }
        return Points.unit(sum);
    }
}

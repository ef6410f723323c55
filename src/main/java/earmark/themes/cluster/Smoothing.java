package earmark.themes.cluster;

import java.util.stream.IntStream;

/**
 * Moves each point towards its nearest neighbours, a few rounds: what lies in a dense place draws together, and the valleys
 * between themes open (mean shift on the graph of neighbours; Fukunaga and Hostetler 1975).
 *
 * @param neighbours how many, 1 or more
 * @param rounds how often; 0 leaves the points where they are
 */
public record Smoothing(int neighbours, int rounds) {
    /** What measured best over several samples of banking and assistant questions: decision 0012. */
    public static final Smoothing STANDARD = new Smoothing(10, 2);

    /**
     * The points moved.
     *
     * @param points of length 1
     */
    public float[][] of(float[][] points) {
        int most = Math.min(neighbours, points.length - 1);
        float[][] moved = points;
        for (int round = 0; round < rounds && most > 0; round++) {
            float[][] before = moved;
            var products = new Products(before);
            moved = IntStream.range(0, points.length)
                    .parallel()
                    .mapToObj(i -> towardsNeighbours(before, products, i, most))
                    .toArray(float[][]::new);
        }
        return moved;
    }

    private static float[] towardsNeighbours(float[][] points, Products products, int at, int most) {
        var nearest = new Nearest(most);
        float[] alike = products.with(points[at]);
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

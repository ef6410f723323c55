package earmark.themes.cluster;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Several groupings of the same points joined into one (accumulated evidence, Fred and Jain 2005). Each draws the points
 * together by other neighbours; two points are the more alike the more groupings hold them together, and by a quarter of their
 * own likeness besides, which decides between groups that all groupings keep apart. {@link Ward} joins by that. What one
 * grouping does by chance the others do not do: decision 0012. Thread-safe.
 */
public final class JoinedGroupings {
    private static final List<Smoothing> EACH = List.of(
            Smoothing.STANDARD,
            new Smoothing(4, 1, 0.2f),
            new Smoothing(7, 1, 0.1f),
            new Smoothing(6, 1, 0),
            new Smoothing(10, 1, 0.1f),
            new Smoothing(4, 2, 0.1f),
            new Smoothing(8, 2, 0.1f),
            new Smoothing(5, 2, 0.2f));
    /** In fewer points eight groupings differ by too little to make up for each other. */
    private static final int FEWEST = 500;
    /** Points times groups, which k-means goes over again and again. */
    private static final long MOST_WORK = 1_500_000;

    private static final float OWN_LIKENESS = 0.25f;

    private JoinedGroupings() {}

    /** Whether it pays for so many points and groups, and takes less than a minute. */
    public static boolean isWorthwhile(int points, int groups) {
        return points >= FEWEST && points <= Grouping.MOST_IN_TREE && (long) points * groups <= MOST_WORK;
    }

    /**
     * Cut into so many groups; takes about ten times as long as one grouping.
     *
     * @param vectors of length 1, at most {@value Grouping#MOST_IN_TREE}
     * @param weights how many texts each stands for, 1 or more
     * @param second another view of the same things; null when there is none
     * @param groups 1 or more; more than there are points gives as many as there are
     * @return a group a point, numbered from 0 in the order of their first points
     * @throws IllegalArgumentException for more vectors
     */
    public static int[] cut(float[][] vectors, int[] weights, @Nullable SparseRows second, int groups) {
        if (vectors.length > Grouping.MOST_IN_TREE) {
            throw new IllegalArgumentException(vectors.length + " points");
        }
        int[][] cuts = EACH.stream()
                .map(smoothing ->
                        Grouping.of(vectors, weights, second, smoothing).cut(groups))
                .toArray(int[][]::new);
        float[][] centred = Points.centred(vectors, weights);
        var products = new Products(centred);
        int[] joined = Ward.tree(vectors.length, i -> squares(cuts, products.with(centred[i], i)), weights)
                .cut(groups);
        int made = IntStream.of(joined).max().orElse(-1) + 1;
        int[] refined = SphericalMeans.refine(Smoothing.STANDARD.of(centred, second), weights, joined, made);
        return Grouping.inOrder(refined, made);
    }

    /** The squares of distances between unit vectors of such likeness: of a point to those before it. */
    private static float[] squares(int[][] cuts, float[] own) {
        int at = own.length;
        float[] squares = new float[at];
        for (int j = 0; j < at; j++) {
            int together = 0;
            for (int[] cut : cuts) {
                together += cut[at] == cut[j] ? 1 : 0;
            }
            float likeness = ((float) together / cuts.length + OWN_LIKENESS * own[j]) / (1 + OWN_LIKENESS);
            squares[j] = 2 - 2 * likeness;
        }
        return squares;
    }
}

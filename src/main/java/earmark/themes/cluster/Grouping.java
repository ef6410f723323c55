package earmark.themes.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Points made ready to be cut into any number of groups: centred, smoothed, joined into a tree by {@link Ward}; each cut is
 * refined by {@link SphericalMeans}. More than {@value #MOST_IN_TREE} points are first drawn together into {@value
 * #MICRO_GROUPS} small groups, which the tree then joins. Immutable, thread-safe.
 */
public final class Grouping {
    /** The tree's memory grows with the square. */
    public static final int MOST_IN_TREE = 5_000;

    private static final int MICRO_GROUPS = 2_000;
    private static final int SAMPLE = 20_000;

    private final float[][] points;
    private final int[] weights;
    private final int[] micro;
    private final Ward.Tree tree;

    private Grouping(float[][] points, int[] weights, int[] micro, Ward.Tree tree) {
        this.points = points;
        this.weights = weights;
        this.micro = micro;
        this.tree = tree;
    }

    /**
     * Of points.
     *
     * @param vectors of length 1
     * @param second another view of the same things, which helps to find neighbours; null when there is none. It is not
     *     used for more than {@value #MOST_IN_TREE} points.
     */
    public static Grouping of(float[][] vectors, @Nullable SparseRows second, Smoothing smoothing) {
        return of(vectors, Points.ones(vectors.length), second, smoothing);
    }

    /**
     * Of points that stand for several: equal texts are one point, so that no cut can part them.
     *
     * @param vectors of length 1
     * @param weights how many texts each stands for, 1 or more
     * @param second as above
     */
    public static Grouping of(float[][] vectors, int[] weights, @Nullable SparseRows second, Smoothing smoothing) {
        float[][] centred = Points.centred(vectors, weights);
        if (centred.length <= MOST_IN_TREE) {
            float[][] smooth = smoothing.of(centred, second);
            int[] own = IntStream.range(0, smooth.length).toArray();
            return new Grouping(smooth, weights.clone(), own, Ward.tree(smooth, weights));
        }
        int[] micro = microGroups(centred);
        float[][] centres = Points.centroids(centred, weights, micro, MICRO_GROUPS);
        int[] sizes = new int[MICRO_GROUPS];
        for (int i = 0; i < micro.length; i++) {
            sizes[micro[i]] += weights[i];
        }
        return new Grouping(centred, weights.clone(), micro, Ward.tree(smoothing.of(centres, null), sizes));
    }

    /** Small groups about points drawn with a fixed seed; none is empty. */
    private static int[] microGroups(float[][] points) {
        int[] order = shuffled(points.length, new SplittableRandom(points.length));
        float[][] sample = IntStream.range(0, Math.min(SAMPLE, points.length))
                .mapToObj(i -> points[order[i]])
                .toArray(float[][]::new);
        float[][] seeds = Arrays.copyOf(sample, MICRO_GROUPS);
        int[] start = assign(sample, seeds);
        float[][] centres = Points.centroids(sample, start, MICRO_GROUPS);
        int[] micro = assign(points, centres);
        // a seed that all its points have left takes itself back
        boolean[] used = new boolean[MICRO_GROUPS];
        for (int m : micro) {
            used[m] = true;
        }
        for (int m = 0; m < MICRO_GROUPS; m++) {
            if (!used[m]) {
                micro[order[m]] = m;
            }
        }
        return micro;
    }

    private static int[] assign(float[][] points, float[][] centres) {
        var products = new Products(centres);
        return IntStream.range(0, points.length)
                .parallel()
                .map(i -> products.greatest(points[i]))
                .toArray();
    }

    private static int[] shuffled(int n, SplittableRandom random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /** How many points: different texts. */
    public int size() {
        return points.length;
    }

    /** How many texts they stand for. */
    public int texts() {
        return IntStream.of(weights).sum();
    }

    /** How many points stand for so many texts or more. */
    public int repeated(int least) {
        return (int) IntStream.of(weights).filter(weight -> weight >= least).count();
    }

    /** Cut as the tree cuts, without refinement: enough to compare numbers of groups. */
    public int[] cutRoughly(int groups) {
        int[] ofMicro = tree.cut(groups);
        return IntStream.of(micro).map(m -> ofMicro[m]).toArray();
    }

    /**
     * Cut into so many groups.
     *
     * @param groups 1 or more; more than there is to cut gives as many as there are
     * @return a group a point, numbered from 0 in the order of their first points
     */
    public int[] cut(int groups) {
        int[] start = cutRoughly(groups);
        int made = IntStream.of(start).max().orElse(-1) + 1;
        return inOrder(SphericalMeans.refine(points, weights, start, made), made);
    }

    /** Numbered from 0 in the order of their first points. */
    static int[] inOrder(int[] group, int groups) {
        int[] number = new int[groups];
        Arrays.fill(number, -1);
        int[] ordered = new int[group.length];
        int next = 0;
        for (int i = 0; i < group.length; i++) {
            if (number[group[i]] < 0) {
                number[group[i]] = next++;
            }
            ordered[i] = number[group[i]];
        }
        return ordered;
    }

    /**
     * How far apart the groups lie: the mean over points of 1 less the ratio of the distances to the own and to the next
     * centroid (the simplified silhouette of Hruschka et al. 2004, by cosine), in [-1, 1], on the smoothed points.
     */
    public double silhouette(int[] group) {
        int groups = IntStream.of(group).max().orElse(-1) + 1;
        if (groups < 2) {
            return 0;
        }
        var centroids = new Products(Points.centroids(points, weights, group, groups));
        double[] each = IntStream.range(0, points.length)
                .parallel()
                .mapToDouble(i -> weights[i] * silhouette(centroids.with(points[i]), group[i]))
                .toArray();
        return Arrays.stream(each).sum() / texts();
    }

    private static double silhouette(float[] alike, int own) {
        double within = 1 - alike[own];
        double next = Double.POSITIVE_INFINITY;
        for (int c = 0; c < alike.length; c++) {
            if (c != own) {
                next = Math.min(next, 1 - alike[c]);
            }
        }
        double larger = Math.max(within, next);
        return larger <= 0 ? 0 : (next - within) / larger;
    }
}

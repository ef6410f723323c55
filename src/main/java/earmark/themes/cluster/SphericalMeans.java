package earmark.themes.cluster;

import java.util.stream.IntStream;

/**
 * k-means by direction (Dhillon and Modha 2001) from a given grouping: each point goes to the group whose mean direction it
 * is most like, until none moves. No group loses its last point. Thread-safe.
 */
public final class SphericalMeans {
    private static final int MOST_ROUNDS = 50;

    private SphericalMeans() {}

    /**
     * The grouping refined.
     *
     * @param points of length 1
     * @param weights how many texts each stands for, 1 or more
     * @param start a group a point, from 0 to {@code groups - 1}, none empty
     */
    public static int[] refine(float[][] points, int[] weights, int[] start, int groups) {
        int[] group = start.clone();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var centroids = new Products(Points.centroids(points, weights, group, groups));
            int[] wanted = IntStream.range(0, points.length)
                    .parallel()
                    .map(i -> centroids.greatest(points[i]))
                    .toArray();
            if (!move(group, wanted, groups)) {
                break;
            }
        }
        return group;
    }

    private static boolean move(int[] group, int[] wanted, int groups) {
        int[] size = new int[groups];
        for (int g : group) {
            size[g]++;
        }
        boolean moved = false;
        for (int i = 0; i < group.length; i++) {
            if (wanted[i] != group[i] && size[group[i]] > 1) {
                size[group[i]]--;
                size[wanted[i]]++;
                group[i] = wanted[i];
                moved = true;
            }
        }
        return moved;
    }
}

package earmark.themes.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Ward's hierarchical clustering (Ward 1963): joins, step by step, the two groups whose joining adds least to the squares
 * within. By chains of nearest neighbours (Murtagh 1983) on a stored half matrix: time and memory grow with the square of
 * the number of points, 5,000 take 50 MB. Thread-safe.
 */
public final class Ward {
    private Ward() {}

    /** Joins two groups; each is named by one of its points. */
    private record Join(int a, int b, float height) {}

    /**
     * The tree of all joins.
     *
     * @param points any number
     * @param weights how much each counts, for example how many texts it stands for
     */
    public static Tree tree(float[][] points, int[] weights) {
        var products = new Products(points);
        float[] squares = Products.squares(points);
        return tree(points.length, i -> squares(products.with(points[i], i), squares), weights);
    }

    private static float[] squares(float[] products, float[] squares) {
        int i = products.length;
        for (int j = 0; j < i; j++) {
            products[j] = squares[i] + squares[j] - 2 * products[j];
        }
        return products;
    }

    /**
     * The same of what is known by its distances alone.
     *
     * @param n how many points
     * @param squares of a point the squared distances to those before it, in their order; asked by several threads
     */
    static Tree tree(int n, IntFunction<float[]> squares, int[] weights) {
        float[][] distance = IntStream.range(0, n)
                .parallel()
                .mapToObj(i -> weighted(squares.apply(i), weights))
                .toArray(float[][]::new);
        int[] size = weights.clone();
        boolean[] gone = new boolean[n];
        var joins = new ArrayList<Join>();
        int[] chain = new int[n];
        int length = 0;
        int first = 0;
        while (joins.size() < n - 1) {
            if (length == 0) {
                while (gone[first]) {
                    first++;
                }
                chain[length++] = first;
            }
            int top = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            int next = nearest(distance, gone, top, before);
            if (next != before) {
                chain[length++] = next;
                continue;
            }
            length -= 2;
            join(distance, gone, size, top, next);
            joins.add(new Join(Math.min(top, next), Math.max(top, next), at(distance, top, next)));
        }
        joins.sort(Comparator.comparingDouble(Join::height));
        return new Tree(n, joins);
    }

    // twice the increase of the squares within: for single points their squared distance
    private static float[] weighted(float[] row, int[] weights) {
        int i = row.length;
        for (int j = 0; j < i; j++) {
            row[j] = Math.max(0, row[j]) * (2f * weights[i] * weights[j] / (weights[i] + weights[j]));
        }
        return row;
    }

    private static float at(float[][] distance, int i, int j) {
        return i > j ? distance[i][j] : distance[j][i];
    }

    /** The nearest group that is left; the one we come from when it is as near, so that chains end. */
    private static int nearest(float[][] distance, boolean[] gone, int from, int before) {
        int best = before;
        float least = before < 0 ? Float.POSITIVE_INFINITY : at(distance, from, before);
        for (int j = 0; j < gone.length; j++) {
            if (j != from && !gone[j]) {
                float d = at(distance, from, j);
                if (d < least) {
                    least = d;
                    best = j;
                }
            }
        }
        return best;
    }

    // Lance and Williams (1967); the joined group keeps the place of the second
    private static void join(float[][] distance, boolean[] gone, int[] size, int a, int b) {
        gone[a] = true;
        float between = at(distance, a, b);
        for (int k = 0; k < gone.length; k++) {
            if (!gone[k] && k != b) {
                float joined = ((size[k] + size[a]) * at(distance, k, a)
                                + (size[k] + size[b]) * at(distance, k, b)
                                - size[k] * between)
                        / (size[k] + size[a] + size[b]);
                if (k > b) {
                    distance[k][b] = joined;
                } else {
                    distance[b][k] = joined;
                }
            }
        }
        size[b] += size[a];
    }

    /** All ways to cut the points into groups, from one to each its own. Immutable. */
    public static final class Tree {
        private final int points;
        private final List<Join> joins;

        private Tree(int points, List<Join> joins) {
            this.points = points;
            this.joins = List.copyOf(joins);
        }

        /**
         * The grouping into so many groups.
         *
         * @param groups at most as many as points
         * @return a group a point, numbered from 0 in the order of their first points
         */
        public int[] cut(int groups) {
            int[] parent = IntStream.range(0, points).toArray();
            for (Join join : joins.subList(0, points - Math.min(groups, points))) {
                parent[root(parent, join.a())] = root(parent, join.b());
            }
            int[] number = new int[points];
            Arrays.fill(number, -1);
            int[] group = new int[points];
            int next = 0;
            for (int i = 0; i < points; i++) {
                int root = root(parent, i);
                if (number[root] < 0) {
                    number[root] = next++;
                }
                group[i] = number[root];
            }
            return group;
        }

        private static int root(int[] parent, int of) {
            int at = of;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }
    }
}

package earmark.themes.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.stats.clusters.Overlap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JoinedGroupingsTest {
    private static final int DIMENSIONS = 24;
    private static final int CLUMPS = 20;
    private static final int EACH = 40;

    /** Clumps that touch: any single grouping cuts some wrongly, and each another way. */
    @Test
    void clumpsAreFoundBetterThanByOneGroupingInTheMeanOfFiveDraws() {
        double joined = 0;
        double one = 0;
        for (int seed = 0; seed < 5; seed++) {
            float[][] points = points(seed);
            int[] ones = Points.ones(points.length);
            joined += agreement(JoinedGroupings.cut(points, ones, null, CLUMPS));
            one += agreement(Grouping.of(points, null, Smoothing.STANDARD).cut(CLUMPS));
        }

        assertThat(joined).isGreaterThan(one);
    }

    @Test
    void samePointsSameGroupsNumberedAsTheyCome() {
        float[][] points = points(9);
        int[] groups = JoinedGroupings.cut(points, Points.ones(points.length), null, CLUMPS);

        assertThat(JoinedGroupings.cut(points, Points.ones(points.length), null, CLUMPS))
                .isEqualTo(groups);
        assertThat(IntStream.of(groups).distinct().toArray())
                .isEqualTo(IntStream.range(0, CLUMPS).toArray());
        assertThat(JoinedGroupings.cut(points(3), Points.ones(points.length), null, points.length + 5))
                .doesNotHaveDuplicates();
    }

    @Test
    void itIsLeftToOneGroupingWhereItDoesNotPayOrWouldTakeTooLong() {
        assertThat(JoinedGroupings.isWorthwhile(3_080, 77)).isTrue();
        assertThat(JoinedGroupings.isWorthwhile(200, 12)).isFalse();
        assertThat(JoinedGroupings.isWorthwhile(10_000, 77)).isFalse();
        assertThat(JoinedGroupings.isWorthwhile(5_000, 2_000)).isFalse();
        float[][] many = new float[Grouping.MOST_IN_TREE + 1][];
        assertThatThrownBy(() -> JoinedGroupings.cut(many, new int[many.length], null, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double agreement(int[] groups) {
        int[] truth = IntStream.range(0, groups.length).map(i -> i / EACH).toArray();
        return Overlap.of(truth, groups).adjustedRand();
    }

    private static float[][] points(long seed) {
        var random = new SplittableRandom(seed);
        float[][] points = new float[CLUMPS * EACH][];
        for (int clump = 0; clump < CLUMPS; clump++) {
            float[] middle = row(random, 1);
            for (int i = 0; i < EACH; i++) {
                float[] point = row(random, 1.6);
                Points.add(point, middle, 1);
                points[clump * EACH + i] = Points.unit(point);
            }
        }
        return points;
    }

    private static float[] row(SplittableRandom random, double scale) {
        float[] row = new float[DIMENSIONS];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (scale * (random.nextDouble() * 2 - 1));
        }
        return row;
    }
}

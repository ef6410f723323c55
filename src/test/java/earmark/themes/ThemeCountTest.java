package earmark.themes;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.themes.cluster.Grouping;
import earmark.themes.cluster.Points;
import earmark.themes.cluster.Smoothing;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThemeCountTest {
    private static final int DIMENSIONS = 48;
    private static final Smoothing SMOOTHING = new Smoothing(15, 3, 0);

    @Test
    void asManyAsThereAreClumpsAlsoWhereEachHasSmallerOnesInIt() {
        assertThat(found(12, 20, 1, 0)).isBetween(11, 13);
        assertThat(found(12, 30, 3, 0)).isBetween(11, 13);
        assertThat(found(30, 20, 1, 0)).isBetween(27, 33);
    }

    @Test
    void twoHalvesFarApartDoNotHideTheThemesInThem() {
        assertThat(found(8, 25, 1, 5)).isBetween(6, 10);
    }

    @Test
    void ofNumbersAboutAsGoodTheFormerOneIsTakenAndNotWhereItIsSurelyWrong() {
        Grouping clear = grouping(12, 20, 1, 0);

        assertThat(ThemeCount.of(clear, false, 12)).isEqualTo(12);
        assertThat(ThemeCount.of(clear, false, 40)).isBetween(11, 14);
        Grouping blurred = grouping(12, 30, 3, 0);
        int alone = ThemeCount.of(blurred, false, 0);
        assertThat(ThemeCount.of(blurred, false, alone + 1)).isBetween(alone, alone + 1);
    }

    /**
     * How many are found among clumps of points.
     *
     * @param each how many points a clump
     * @param parts of how many smaller clumps each consists
     * @param apart how far the even clumps lie from the odd ones
     */
    private static int found(int clumps, int each, int parts, double apart) {
        return ThemeCount.of(grouping(clumps, each, parts, apart), false, 0);
    }

    private static Grouping grouping(int clumps, int each, int parts, double apart) {
        var random = new SplittableRandom(7);
        float[][] points = new float[clumps * each][];
        for (int clump = 0; clump < clumps; clump++) {
            float[] middle = random(random, 1);
            middle[0] += (float) (clump % 2 == 0 ? apart : -apart);
            float[][] middles = new float[parts][];
            for (int part = 0; part < parts; part++) {
                middles[part] = sum(middle, random(random, parts > 1 ? 0.9 : 0));
            }
            for (int i = 0; i < each; i++) {
                points[clump * each + i] = Points.unit(sum(middles[i % parts], random(random, 0.7)));
            }
        }
        return Grouping.of(points, null, SMOOTHING);
    }

    private static float[] sum(float[] one, float[] other) {
        float[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private static float[] random(SplittableRandom random, double scale) {
        float[] row = new float[DIMENSIONS];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (scale * (random.nextDouble() * 2 - 1));
        }
        return row;
    }
}

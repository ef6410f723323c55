package earmark.stats.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OverlapTest {
    private static final Offset<Double> EXACT = within(1e-6);

    @Test
    void oneGroupSplitInTwoIsHomogeneousButNotComplete() {
        Overlap overlap = Overlap.of(new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 2});

        assertThat(overlap.adjustedRand()).isEqualTo(0.571429, EXACT);
        assertThat(overlap.normalisedMutualInformation()).isEqualTo(0.8, EXACT);
        assertThat(overlap.homogeneity()).isEqualTo(1, EXACT);
        assertThat(overlap.completeness()).isEqualTo(0.666667, EXACT);
        assertThat(overlap.adjustedMutualInformation()).isEqualTo(0.571429, EXACT);
        assertThat(overlap.fowlkesMallows()).isEqualTo(0.707107, EXACT);
        assertThat(overlap.accuracy()).isEqualTo(0.75, EXACT);
    }

    @Test
    void figuresOfThreeGroupsAreThoseOfOtherPrograms() {
        Overlap overlap =
                Overlap.of(new int[] {0, 0, 0, 1, 1, 1, 2, 2, 2, 2}, new int[] {0, 0, 1, 1, 1, 2, 2, 2, 2, 0});

        assertThat(overlap.adjustedRand()).isEqualTo(0.204545, EXACT);
        assertThat(overlap.normalisedMutualInformation()).isEqualTo(0.442701, EXACT);
        assertThat(overlap.homogeneity()).isEqualTo(0.442701, EXACT);
        assertThat(overlap.adjustedMutualInformation()).isEqualTo(0.237289, EXACT);
    }

    @Test
    void namesOfGroupsDoNotMatter() {
        int[] truth = {0, 1, 2, 0, 1, 2, 2};

        Overlap renamed = Overlap.of(truth, IntStream.of(truth).map(i -> 2 - i).toArray());

        assertThat(renamed.adjustedRand()).isEqualTo(1, EXACT);
        assertThat(renamed.normalisedMutualInformation()).isEqualTo(1, EXACT);
        assertThat(renamed.accuracy()).isEqualTo(1, EXACT);
    }

    @Test
    void thePairingIsTheBestOfAll() {
        var random = new Random(5);
        for (int round = 0; round < 200; round++) {
            double[][] gain = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (double[] row : gain) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextInt(20);
                }
            }
            int[] paired = Pairing.best(gain);

            assertThat(IntStream.range(0, paired.length)
                            .mapToDouble(i -> paired[i] < 0 ? 0 : gain[i][paired[i]])
                            .sum())
                    .isEqualTo(greatest(gain, 0, 0), EXACT);
        }
    }

    private static double greatest(double[][] gain, int row, int taken) {
        if (row == gain.length) {
            return 0;
        }
        double best = greatest(gain, row + 1, taken);
        for (int j = 0; j < gain[0].length; j++) {
            if ((taken & 1 << j) == 0) {
                best = Math.max(best, gain[row][j] + greatest(gain, row + 1, taken | 1 << j));
            }
        }
        return best;
    }
}

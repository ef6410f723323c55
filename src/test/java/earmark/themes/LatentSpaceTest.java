package earmark.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.themes.cluster.Points;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatentSpaceTest {
    /** Of one direction, (a, b) = s u vᵀ: s is 5, u is (.6, .8), v is (1, 0), and u s^1.5 what is wanted. */
    @Test
    void textsLieWhereTheirSingularVectorsAndValuesSay() {
        var rows = List.of(row(0, 3), row(0, 4));
        var space = LatentSpace.of(rows, 2, 300);
        assertThat(Math.abs(space.place(rows.get(0))[0])).isCloseTo((float) (0.6 * Math.pow(5, 1.5)), within(1e-3f));
        assertThat(Math.abs(space.place(rows.get(1))[0])).isCloseTo((float) (0.8 * Math.pow(5, 1.5)), within(1e-3f));
        assertThat(space.place(new LatentSpace.Row(new int[0], new float[0]))).containsOnly(0f);
    }

    @Test
    void termsThatStandWithTheSameOthersComeToLieNear() {
        // "van" and "lorry" never stand together, but both with "delivery"; "bill" stands with "charge"
        var rows = List.of(row(0, 1, 1, 1), row(0, 1, 2, 1), row(3, 1, 4, 1), row(3, 1, 4, 1));
        var space = LatentSpace.of(rows, 5, 2);
        float[] van = Points.unit(space.place(row(1, 1)));
        assertThat(Points.dot(van, Points.unit(space.place(row(2, 1))))).isCloseTo(1, within(1e-4f));
        assertThat(Points.dot(van, Points.unit(space.place(row(3, 1))))).isCloseTo(0, within(1e-4f));
    }

    @Test
    void eigenvectorsOfAnySymmetricMatrixAreOrthogonalAndGiveItBack() {
        var random = new SplittableRandom(7);
        int n = 40;
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextDouble(-1, 1);
                matrix[j][i] = matrix[i][j];
            }
        }
        double[][] vectors = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        double[] values = SymmetricEigen.solve(vectors);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int row = i;
                int column = j;
                assertThat(IntStream.range(0, n)
                                .mapToDouble(k -> vectors[row][k] * values[k] * vectors[column][k])
                                .sum())
                        .isCloseTo(matrix[i][j], within(1e-9));
                assertThat(IntStream.range(0, n)
                                .mapToDouble(k -> vectors[k][row] * vectors[k][column])
                                .sum())
                        .isCloseTo(i == j ? 1 : 0, within(1e-9));
            }
        }
    }

    private static LatentSpace.Row row(double... termsAndWeights) {
        int n = termsAndWeights.length / 2;
        int[] terms = new int[n];
        float[] weights = new float[n];
        for (int i = 0; i < n; i++) {
            terms[i] = (int) termsAndWeights[2 * i];
            weights[i] = (float) termsAndWeights[2 * i + 1];
        }
        return new LatentSpace.Row(terms, weights);
    }
}

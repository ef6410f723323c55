package earmark.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final float[] NONE = {};

    @Test
    void aCountTableGivesItsLogOdds() {
        // 30 of 40 with the figure, 10 of 50 without it: the bias is ln(10/40), the weight ln(30/10) - ln(10/40)
        var rows = new ArrayList<FeatureRow>();
        boolean[] yes = new boolean[90];
        for (int i = 0; i < 90; i++) {
            rows.add(i < 40 ? new FeatureRow(new int[] {0}, new float[] {1}, 1, NONE) : empty());
            yes[i] = i < 30 || (i >= 40 && i < 50);
        }
        LinearModel line = new LogisticRegression(1e-9, false).fit(rows, yes, 1);
        assertThat(line.bias()).isCloseTo(Math.log(10.0 / 40), within(1e-4));
        assertThat(line.weights()[0]).isCloseTo(Math.log(3) - Math.log(10.0 / 40), within(1e-4));
    }

    @Test
    void atTheEndNoStepGoesDown() {
        var random = new SplittableRandom(11);
        List<FeatureRow> rows = new ArrayList<>();
        boolean[] yes = new boolean[200];
        for (int i = 0; i < yes.length; i++) {
            float[] dense = new float[20];
            double sum = 0;
            for (int k = 0; k < dense.length; k++) {
                dense[k] = (float) random.nextDouble(-1, 1);
                sum += dense[k] * (k % 3 - 1);
            }
            rows.add(new FeatureRow(new int[0], NONE, 0, dense));
            yes[i] = sum + random.nextDouble(-1, 1) > 0;
        }
        LinearModel line = new LogisticRegression(0.5, false).fit(rows, yes, 20);
        double[] gradient = new double[20];
        double ofBias = 0;
        for (int i = 0; i < yes.length; i++) {
            double off = 1 / (1 + Math.exp(-line.score(rows.get(i)))) - (yes[i] ? 1 : 0);
            rows.get(i).addTo(gradient, off);
            ofBias += off;
        }
        for (int k = 0; k < gradient.length; k++) {
            assertThat(gradient[k] + 0.5 * line.weights()[k]).isCloseTo(0, within(1e-3));
        }
        assertThat(ofBias).isCloseTo(0, within(1e-3));
    }

    @Test
    void balancedMeansBothAnswersWeighTheSame() {
        var rows = new ArrayList<FeatureRow>();
        boolean[] yes = new boolean[100];
        for (int i = 0; i < 100; i++) {
            rows.add(empty());
            yes[i] = i < 5;
        }
        assertThat(new LogisticRegression(1, false).fit(rows, yes, 1).bias())
                .isCloseTo(Math.log(5.0 / 95), within(1e-3));
        assertThat(new LogisticRegression(1, true).fit(rows, yes, 1).bias()).isCloseTo(0, within(1e-3));
    }

    @Test
    void scalingMakesScoresIntoSharesOfWhatHappens() {
        var random = new SplittableRandom(5);
        double[] scores = new double[4000];
        boolean[] yes = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextDouble(-5, 5);
            yes[i] = random.nextDouble() < 1 / (1 + Math.exp(-(0.5 * scores[i] - 1)));
        }
        Scaling scaling = Scaling.fit(scores, yes);
        assertThat(scaling.slope()).isCloseTo(0.5, within(0.05));
        assertThat(scaling.shift()).isCloseTo(-1, within(0.12));
    }

    private static FeatureRow empty() {
        return new FeatureRow(new int[0], NONE, 1, NONE);
    }
}

package earmark.stats.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Severity and drift, as computed beforehand with other programs. */
class SeverityFiguresTest {
    private static final Offset<Double> SIX = within(1e-6);
    private static final double[][] JUDGES = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    private static Scores holed() {
        var scores = new ArrayList<Scores.Score>();
        for (int unit = 0; unit < JUDGES.length; unit++) {
            for (int rater = 0; rater < 4; rater++) {
                if (unit != rater + 1) {
                    scores.add(new Scores.Score(unit, rater, JUDGES[unit][rater]));
                }
            }
        }
        return new Scores(scores);
    }

    private static double[] values(List<Severity> severities) {
        return severities.stream().mapToDouble(Severity::value).toArray();
    }

    @Test
    void judgesOfTheSameTargets() {
        AdditiveSeverity fit = AdditiveSeverity.of(Scores.complete(JUDGES));
        assertThat(values(fit.severities())).containsExactly(new double[] {2.375, -2.791667, -0.958333, 1.375}, SIX);
        MixedModel model = MixedModel.of(Scores.complete(JUDGES));
        assertThat(values(model.severities()))
                .containsExactly(new double[] {2.300470, -2.704062, -0.928260, 1.331851}, SIX);
        assertThat(model.unitVariance()).isCloseTo(2.555556, SIX);
        assertThat(model.raterVariance()).isCloseTo(5.244444, SIX);
        assertThat(model.residualVariance()).isCloseTo(1.019444, SIX);
        assertThat(model.absolute()).isCloseTo(0.289764, SIX);
        assertThat(model.consistent()).isCloseTo(0.714841, SIX);
    }

    @Test
    void judgesWhoEachMissedOneTarget() {
        AdditiveSeverity fit = AdditiveSeverity.of(holed());
        assertThat(values(fit.severities())).containsExactly(new double[] {2.196429, -2.875, -0.660714, 1.339286}, SIX);
        assertThat(fit.residualSd()).isCloseTo(1.069803, SIX);
        MixedModel model = MixedModel.of(holed());
        // the program these come from stops within some 1e-6 of the optimum
        assertThat(values(model.severities()))
                .containsExactly(new double[] {2.164676, -2.772604, -0.607417, 1.215345}, within(5e-6));
        assertThat(model.unitVariance()).isCloseTo(2.372842, within(5e-6));
        assertThat(model.raterVariance()).isCloseTo(4.971307, within(1e-5));
        assertThat(model.residualVariance()).isCloseTo(1.144696, within(5e-6));
    }

    @Test
    void ratersWhoShareNothingAreNotCompared() {
        var apart =
                new Scores(List.of(new Scores.Score(0, 0, 1), new Scores.Score(0, 1, 2), new Scores.Score(1, 2, 5)));
        assertThat(Connection.groups(apart)).containsExactly(List.of(0, 1), List.of(2));
        assertThatThrownBy(() -> AdditiveSeverity.of(apart)).hasMessageContaining("share no units");
        assertThat(Connection.isWhole(holed())).isTrue();
    }

    @Test
    void theHandbooksMovingAverage() {
        double[] data = {
            52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4,
            53.6, 52.1
        };
        var ewma = new Ewma(0.3, 3);
        assertThat(ewma.chart(data, 50, 2.0539).stream()
                        .mapToDouble(Ewma.Point::value)
                        .toArray())
                .containsExactly(
                        new double[] {
                            50.600000, 49.520000, 50.564000, 50.184800, 50.159360, 49.211552, 49.748086, 49.853660,
                            50.257562, 50.330294, 50.111206, 49.357844, 49.520491, 50.054344, 49.378040, 49.924628,
                            50.727240, 51.229068, 51.940348, 51.988243
                        },
                        SIX);
        assertThat(50 - ewma.steadyLimit(2.0539)).isCloseTo(47.411568, SIX);
        assertThat(ewma.chart(data, 50, 2.0539)).noneMatch(Ewma.Point::alarm);
    }

    @Test
    void theHandbooksCumulativeSums() {
        double[] data = {
            324.925, 324.675, 324.725, 324.350, 325.350, 325.225, 324.125, 324.525, 325.225, 324.600, 324.625, 325.150,
            328.325, 327.250, 327.825, 328.500, 326.675, 327.775, 326.875, 328.350
        };
        var cusum = new Cusum(0.3175, 4.1959);
        List<Cusum.Point> chart = cusum.chart(data, 325);
        assertThat(chart.subList(12, 20).stream().mapToDouble(Cusum.Point::up).toArray())
                .containsExactly(new double[] {3.0075, 4.94, 7.4475, 10.63, 11.9875, 14.445, 16.0025, 19.035}, SIX);
        assertThat(chart.get(3).down()).isCloseTo(0.3325, SIX);
        assertThat(chart.get(7).down()).isCloseTo(0.7150, SIX);
        assertThat(cusum.firstAlarm(data, 325)).isEqualTo(13);
    }
}

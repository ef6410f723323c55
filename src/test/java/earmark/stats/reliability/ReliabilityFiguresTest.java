package earmark.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.stats.Interval;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Intraclass correlations and limits of agreement, as published or computed beforehand with other programs. */
class ReliabilityFiguresTest {
    private static final Offset<Double> SIX = within(1e-6);
    private static final MeanSquares JUDGES = MeanSquares.of(
            new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});
    private static final Pairs FLOW = Pairs.of(
            new double[] {494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427},
            new double[] {512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451});

    private static void is(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, SIX);
        assertThat(interval.high()).isCloseTo(high, SIX);
    }

    @Test
    void shroutAndFleiss() {
        assertThat(JUDGES.between()).isCloseTo(11.241667, SIX);
        assertThat(JUDGES.raters()).isCloseTo(32.486111, SIX);
        assertThat(JUDGES.residual()).isCloseTo(1.019444, SIX);
        assertThat(JUDGES.within()).isCloseTo(6.263889, SIX);
        assertThat(JUDGES.icc11()).isCloseTo(0.165742, SIX);
        assertThat(JUDGES.icc21()).isCloseTo(0.289764, SIX);
        assertThat(JUDGES.icc31()).isCloseTo(0.714841, SIX);
        assertThat(JUDGES.icc1k()).isCloseTo(0.442797, SIX);
        assertThat(JUDGES.icc2k()).isCloseTo(0.620051, SIX);
        assertThat(JUDGES.icc3k()).isCloseTo(0.909316, SIX);
    }

    @Test
    void theirIntervals() {
        is(IccIntervals.icc11(JUDGES), -0.132932, 0.722560);
        is(IccIntervals.icc21(JUDGES), 0.018787, 0.761084);
        is(IccIntervals.icc31(JUDGES), 0.342465, 0.945858);
        is(IccIntervals.ofMean(IccIntervals.icc11(JUDGES), 4), -0.884442, 0.912415);
        is(IccIntervals.ofMean(IccIntervals.icc21(JUDGES), 4), 0.071137, 0.927232);
        is(IccIntervals.ofMean(IccIntervals.icc31(JUDGES), 4), 0.675675, 0.985892);
        assertThat(IccIntervals.degrees(JUDGES)).isCloseTo(4.785144, SIX);
    }

    @Test
    void howManyRatersAReliabilityNeeds() {
        double single = JUDGES.icc21();
        assertThat(MeanSquares.ratersNeeded(.70, single)).isCloseTo(5.719203, SIX);
        assertThat(MeanSquares.ratersNeeded(.80, single)).isCloseTo(9.804348, SIX);
        assertThat(MeanSquares.ratersNeeded(.90, single)).isCloseTo(22.059783, SIX);
    }

    @Test
    void peakFlowMeters() {
        assertThat(FLOW.bias()).isCloseTo(-2.117647, SIX);
        assertThat(FLOW.differenceSd()).isCloseTo(38.765130, SIX);
        assertThat(FLOW.bias() - 1.96 * FLOW.differenceSd()).isCloseTo(-78.097302, SIX);
        assertThat(FLOW.bias() + 1.96 * FLOW.differenceSd()).isCloseTo(73.862007, SIX);
        assertThat(FLOW.correlation()).isCloseTo(0.943279, SIX);
        assertThat(FLOW.concordance()).isCloseTo(0.942742, SIX);
        assertThat(FLOW.concordance() / FLOW.correlation()).isCloseTo(0.999431, SIX);
        assertThat(FLOW.locationShift()).isCloseTo(-0.019030, SIX);
        assertThat(FLOW.scaleShift()).isCloseTo(1 / 0.972509, within(2e-6));
        assertThat(FLOW.standardErrorOfZ()).isCloseTo(0.257260, SIX);
    }
}

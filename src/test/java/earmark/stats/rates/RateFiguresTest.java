package earmark.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** True rates, as computed beforehand with other programs. */
class RateFiguresTest {
    private static final Offset<Double> SIX = within(1e-6);
    private static final Audit AUDIT = new Audit(34, 6, 10, 150, 9_800, 2_254);

    private static void is(Rate rate, double value, double error, double low, double high) {
        assertThat(rate.value()).isCloseTo(value, SIX);
        assertThat(rate.standardError()).isCloseTo(error, SIX);
        assertThat(rate.low()).isCloseTo(low, SIX);
        assertThat(rate.high()).isCloseTo(high, SIX);
    }

    private static double[] yes(int yes, int no) {
        double[] values = new double[yes + no];
        Arrays.fill(values, 0, yes, 1);
        return values;
    }

    @Test
    void anAuditOfTwoHundred() {
        is(AUDIT.humanOnly(), 0.2, 0.028284, 0.144564, 0.255436);
        is(AUDIT.plainPostStratified(), 0.207196, 0.018999, 0.169959, 0.244432);
        is(AUDIT.postStratified(), 0.207196, 0.019363, 0.169245, 0.245146);
        is(AUDIT.roganGladen(), 0.212698, 0.025054, 0.163594, 0.261803);
        assertThat(Audit.roganGladen(23 / 150.0, 0.96, 0.89)).isCloseTo(0.050980, SIX);
        assertThat(Audit.roganGladen(0.5, 0.5, 0.5)).isNaN();
    }

    @Test
    void predictionPowered() {
        double[] human = new double[200];
        double[] machine = new double[200];
        Arrays.fill(human, 0, 40, 1);
        Arrays.fill(machine, 0, 34, 1);
        Arrays.fill(machine, 40, 50, 1);
        double[] more = yes(2_254, 7_546);
        is(PredictionPowered.of(human, machine, more), 0.21, 0.020398, 0.170021, 0.249979);
        assertThat(PredictionPowered.weight(human, machine, more)).isCloseTo(0.697589, SIX);
        is(PredictionPowered.tuned(human, machine, more), 0.206976, 0.018638, 0.170447, 0.243505);
    }

    @Test
    void strataSampledApart() {
        var audit = new StratifiedAudit(
                List.of(new StratifiedAudit.Stratum(2_254, 120, 92), new StratifiedAudit.Stratum(7_546, 80, 3)));
        is(audit.rate(), 0.205208, 0.018528, 0.168893, 0.241523);
        assertThat(audit.shareInFirst()).isCloseTo(0.859289, SIX);
        assertThat(StratifiedAudit.neyman(new double[] {2_254, 7_546}, new double[] {.766667, .0375}, 200))
                .containsExactly(new double[] {79.879, 120.121}, within(5e-4));
    }

    @Test
    void unequalChances() {
        double[] values = {1, 0, 1, 1, 0};
        double[] chances = {.5, .5, .1, .2, .05};
        assertThat(StratifiedAudit.horvitzThompson(values, chances, 60)).isCloseTo(0.283333, SIX);
        assertThat(StratifiedAudit.hajek(values, chances)).isCloseTo(0.435897, SIX);
    }

    @Test
    void anAuditInWhichTheMachineNeverSaidYesFallsBackOnPeople() {
        var audit = new Audit(0, 3, 0, 97, 1_000, 0);
        assertThat(audit.postStratified()).isEqualTo(audit.humanOnly());
    }
}

package earmark.stats.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RateChangeTest {
    private static final Offset<Double> EXACT = within(1e-6);

    @Test
    void aRiseFromTwelveToThirtyOneIsMeasuredAsElsewhere() {
        var change = new RateChange(12, 400, 31, 420);

        assertThat(change.z()).isEqualTo(2.813101, EXACT);
        assertThat(change.risesByNormal(1)).isEqualTo(0.002453, EXACT);
        assertThat(change.risesExactly()).isEqualTo(0.004349, EXACT);
        assertThat(change.logOddsRatio()).isEqualTo(0.921688, EXACT);
        assertThat(change.logOddsError()).isEqualTo(0.341888, EXACT);
    }

    @Test
    void countsThatVaryMoreThanCountingAloneMakeARiseLessSure() {
        double dispersion = RateChange.dispersion(new int[] {2, 20, 4, 18}, new int[] {100, 100, 100, 100});

        // Pearson's squares about 11: (81 + 81 + 49 + 49) / 11, over three degrees of freedom
        assertThat(dispersion).isEqualTo(260.0 / 33, EXACT);
        assertThat(new RateChange(44, 400, 20, 100).risesByNormal(dispersion))
                .isGreaterThan(new RateChange(44, 400, 20, 100).risesByNormal(1));
        assertThat(RateChange.dispersion(new int[] {5, 5, 5}, new int[] {100, 100, 100}))
                .isEqualTo(1);
    }

    @Test
    void nothingBeforeAndNothingAfterIsNoRise() {
        assertThat(new RateChange(0, 100, 0, 100).risesExactly()).isEqualTo(1);
        assertThat(new RateChange(0, 100, 0, 100).z()).isZero();
        assertThat(new RateChange(0, 100, 3, 100).ratio()).isInfinite();
    }

    @Test
    void aWordUsedAlikeInBothBodiesHasNoLogOdds() {
        assertThat(LogOdds.of(5, 100, 50, 1000, 1e-9, 2e-8).z()).isEqualTo(0, within(1e-6));
        // (8 + 1) / (100 + 10 - 9) against (2 + 1) / (100 + 10 - 3)
        LogOdds odds = LogOdds.of(8, 100, 2, 100, 1, 10);
        assertThat(odds.delta()).isEqualTo(Math.log(9.0 / 101) - Math.log(3.0 / 107), EXACT);
        assertThat(odds.error()).isEqualTo(Math.sqrt(1.0 / 9 + 1.0 / 3), EXACT);
    }
}

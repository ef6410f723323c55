package earmark.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.stats.Interval;
import org.junit.jupiter.api.Test;

class TwoSharesTest {
    @Test
    void newcombesOwnExamples() {
        // Newcombe 1998, table II, method 10, which takes the first share minus the second: 56/70 and 48/80; 9/10 and
        // 3/10;
        // 10/10 and 0/10
        assertInterval(TwoShares.difference(48, 80, 56, 70), 0.0524, 0.3339);
        assertInterval(TwoShares.difference(3, 10, 9, 10), 0.1705, 0.8090);
        assertInterval(TwoShares.difference(0, 10, 10, 10), 0.6075, 1.0);
    }

    @Test
    void theExactTestOfTheTeaTaster() {
        // Fisher 1935: three of four cups told apart
        assertThat(TwoShares.exactP(3, 4, 1, 4)).isCloseTo(34.0 / 70, within(1e-9));
        assertThat(TwoShares.exactP(4, 4, 0, 4)).isCloseTo(2.0 / 70, within(1e-9));
    }

    @Test
    void withoutCasesNothingCanBeTold() {
        assertThat(TwoShares.difference(0, 0, 3, 4).isKnown()).isFalse();
        assertThat(TwoShares.exactP(0, 0, 3, 4)).isEqualTo(1);
    }

    private static void assertInterval(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }
}

package earmark.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThresholdTest {
    @Test
    void theThresholdPartsBestByF1() {
        assertThat(Threshold.best(new double[] {0.9, 0.8, 0.3, 0.2}, new boolean[] {true, true, false, false}))
                .isCloseTo(0.55, within(1e-9));
        // the same probability cannot be parted
        assertThat(Threshold.best(new double[] {0.6, 0.6, 0.1}, new boolean[] {true, false, false}))
                .isCloseTo(0.35, within(1e-9));
    }
}

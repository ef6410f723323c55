package earmark.markers.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void betweenTwoPointsTheLineCountsAndBeyondThemTheNearest() {
        var calibration = Calibration.read("# made up\nheard\t0.2\t0.4\nheard\t0.6\t0.8\t# 8 of 10\n");

        assertThat(calibration.probability("heard", 0.4)).isCloseTo(0.6, within(1e-9));
        assertThat(calibration.probability("heard", 0.1)).isEqualTo(0.4);
        assertThat(calibration.probability("heard", 1)).isEqualTo(0.8);
    }

    @Test
    void aKindThatTheTableDoesNotKnowStaysAsItIs() {
        assertThat(Calibration.read("").probability("alternative", 0.3)).isEqualTo(0.3);
    }

    @Test
    void theShippedTableRisesAndNeverTrustsWhatWasNotHeard() {
        var shipped = Calibration.shipped();
        assertThat(shipped.probability(Calibration.HEARD, 0)).isZero();
        for (String kind : new String[] {"heard", "alternative", "confusion", "sounds_like"}) {
            double before = 0;
            for (int i = 0; i <= 100; i++) {
                double now = shipped.probability(kind, i / 100.0);
                assertThat(now).isBetween(before - 1e-12, 1.0);
                before = now;
            }
        }
    }
}

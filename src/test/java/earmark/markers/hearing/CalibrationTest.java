package earmark.markers.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Evidence PLAIN = new Evidence(0.1, 0.2, 10, 5, 0.5, 0, 0, 0);

    @Test
    void betweenTwoPointsTheLineCountsAndBeyondThemTheNearest() {
        var calibration = Calibration.read("# made up\nheard\t0.2\t0.4\nheard\t0.6\t0.8\t# 8 of 10\n");

        assertThat(calibration.heard(0.4)).isCloseTo(0.6, within(1e-9));
        assertThat(calibration.heard(0.1)).isEqualTo(0.4);
        assertThat(calibration.heard(1)).isEqualTo(0.8);
    }

    @Test
    void howMuchIsFoundRisesWithTheConfidenceAndIsEnoughOnlyNearTheTop() {
        var shipped = Calibration.shipped();
        double before = 0;
        for (int i = 0; i <= 100; i++) {
            double now = shipped.retained(i / 100.0);
            assertThat(now).isBetween(before, 1.0);
            before = now;
        }
        assertThat(shipped.retained(0.85)).isLessThan(0.9);
        assertThat(shipped.retained(0.95)).isGreaterThan(0.9);
        assertThat(Calibration.read("retained\t0.5\t0.2\nretained\t1\t0.8\n").retained(0.75))
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aConfidenceThatTheTableDoesNotKnowStaysAsItIs() {
        assertThat(Calibration.read("").heard(0.3)).isEqualTo(0.3);
    }

    @Test
    void evidenceIsWeighedByALogisticFunctionOfItsFeatures() {
        var calibration = Calibration.read("otherwise\tintercept\t-1\notherwise\tsupport\t2\notherwise\tlength\t1\n");

        // ln .1 / ln .0001 = 1/4, and 10 of 20 phones
        assertThat(calibration.otherwise(PLAIN, "mine"))
                .isCloseTo(1 / (1 + Math.exp(1 - 2 * 0.75 - 0.5)), within(1e-12));
    }

    @Test
    void whatIsSaidInMostCallsIsLikelierOnTheSameEvidence() {
        var calibration = Calibration.read("otherwise\tintercept\t-1\nmarker\tusual\t1\nmarker\trare\t-1\n");

        assertThat(calibration.otherwise(PLAIN, "usual")).isCloseTo(0.5, within(1e-12));
        assertThat(calibration.otherwise(PLAIN, "mine")).isCloseTo(1 / (1 + Math.exp(1)), within(1e-12));
        assertThat(calibration.otherwise(PLAIN, "rare")).isCloseTo(1 / (1 + Math.exp(2)), within(1e-12));
    }

    @Test
    void aLineThatIsNeitherIsRefused() {
        assertThatThrownBy(() -> Calibration.read("alternative\t0.1\t0.2"))
                .hasMessage("no line of a calibration table: alternative\t0.1\t0.2");
    }

    @Test
    void theShippedTableRisesAndNeverTrustsWhatWasNotHeard() {
        var shipped = Calibration.shipped();
        assertThat(shipped.heard(0)).isZero();
        double before = 0;
        for (int i = 0; i <= 100; i++) {
            double now = shipped.heard(i / 100.0);
            assertThat(now).isBetween(before - 1e-12, 1.0);
            before = now;
        }
    }

    @Test
    void byTheShippedTableMoreSupportLikenessAndLengthAreSurerAndASureWordOrARivalSpeaksAgainstIt() {
        var shipped = Calibration.shipped();
        double plain = shipped.otherwise(PLAIN, "mine");

        assertThat(shipped.otherwise(new Evidence(0.3, 0.2, 10, 5, 0.5, 0, 0, 0), "mine"))
                .isGreaterThan(plain);
        assertThat(shipped.otherwise(new Evidence(0.1, 0.6, 10, 5, 0.5, 0, 0, 0), "mine"))
                .isGreaterThan(plain);
        assertThat(shipped.otherwise(new Evidence(0.1, 0.2, 15, 5, 0.5, 0, 0, 0), "mine"))
                .isGreaterThan(plain);
        assertThat(shipped.otherwise(new Evidence(0.1, 0.2, 10, 5, 0.5, 0, 0, 10), "mine"))
                .isLessThan(plain);
        double whole = shipped.otherwise(new Evidence(0.1, 0.2, 10, 5, 0.5, 10, 0.8, 0), "mine");
        assertThat(whole).isGreaterThan(plain);
        assertThat(shipped.otherwise(new Evidence(0.1, 0.2, 10, 5, 0.9, 10, 0.8, 0), "mine"))
                .isLessThan(whole);
        assertThat(shipped.otherwise(new Evidence(0.1, 0.2, 10, 5, 0.5, 10, 0.8, 10), "mine"))
                .isLessThan(whole);
    }
}

package earmark.agree.scores;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.stats.Interval;
import earmark.stats.agreement.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutoFillTest {
    private static AutoFill judged(
            int people, int calls, double deltaLow, double wins, double williams, double precisionLow) {
        return AutoFill.of(
                people,
                calls,
                List.of(
                        new Estimate("delta_alpha", 0, deltaLow, 0.1, "", ""),
                        new Estimate("alternative_annotator_winning_rate", wins, Double.NaN, Double.NaN, "", ""),
                        new Estimate("williams_index", williams, Double.NaN, Double.NaN, "", "")),
                List.of(new LabelFigures(
                        "yes", 0.95, new Interval(precisionLow, 1), 60, 0.9, new Interval(0.8, 1), 60, false)));
    }

    @Test
    void theMachineMayFillInOnlyWhereItIsAsGoodAsOneMoreAssessor() {
        assertThat(judged(3, 100, -0.019, 0.5, 1, 0.9).allowed()).isTrue();
        assertThat(judged(2, 100, 0.1, 0.9, 2, 0.99).against())
                .singleElement()
                .asString()
                .contains("2 people");
        assertThat(judged(3, 99, 0.1, 0.9, 2, 0.99).against())
                .singleElement()
                .asString()
                .contains("99 calls");
        assertThat(judged(3, 100, -0.02, 0.9, 2, 0.99).against())
                .singleElement()
                .asString()
                .contains("-0.020");
        assertThat(judged(3, 100, Double.NaN, 0.9, 2, 0.99).allowed()).isFalse();
        assertThat(judged(3, 100, 0.1, 0.49, 2, 0.99).against())
                .singleElement()
                .asString()
                .contains("49 %");
        assertThat(judged(3, 100, 0.1, 0.9, 0.99, 0.99).against())
                .singleElement()
                .asString()
                .contains("0.990");
        assertThat(judged(3, 100, 0.1, 0.9, 2, 0.89).against())
                .singleElement()
                .asString()
                .contains("89 %");
    }

    @Test
    void figuresThatAreMissingAreAsFarFromEnoughAsCanBe() {
        assertThat(AutoFill.of(3, 100, List.of(), List.of()).against()).containsExactly("no marker answers it");
        assertThat(AutoFill.of(3, 100, List.of(new Estimate("other", 1, 1, 1, "", "")), List.of())
                        .against())
                .hasSize(4);
    }
}

package earmark.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A small, seeded part of what {@code scripts/measure-cross-check} measures: wide misses fail here. */
class CrossCheckSimulationTest {
    private static final int RUNS = 150;
    private static final List<Figure> FIGURES = MeasureCrossCheck.figures(RUNS, 11);

    private static Figure figure(String start) {
        return FIGURES.stream()
                .filter(figure -> figure.name().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(start));
    }

    @Test
    void severityIsFoundAgainThoughEachSawOtherCalls() {
        assertThat(figure("E1 severity RMSE 15").interval().low()).isLessThan(0.135);
        assertThat(figure("E1 severity RMSE 30").interval().low()).isLessThan(0.110);
        assertThat(figure("E1 severity rank correlation 15").interval().high()).isGreaterThan(0.90);
        assertThat(figure("E1 severity interval coverage 15").measured()).isBetween(0.92, 0.97);
    }

    @Test
    void designsThatDoNotConnectAreAlwaysSeen() {
        assertThat(figure("E1 disconnected").measured()).isEqualTo(1);
    }

    @Test
    void aShiftIsSoonSeenAndRarelyImagined() {
        assertThat(figure("E2 drift").interval().high()).isGreaterThan(0.9);
        assertThat(figure("E2 false").interval().low()).isLessThan(1.1);
    }

    @Test
    void ratesOnAllCallsAreCoveredInEverySetting() {
        assertThat(FIGURES.stream().filter(figure -> figure.name().startsWith("E3 rate coverage")))
                .hasSize(6)
                .allSatisfy(figure -> {
                    assertThat(figure.interval().high()).isGreaterThan(0.93);
                    assertThat(figure.interval().low()).isLessThan(0.97);
                });
        assertThat(FIGURES.stream().filter(figure -> figure.name().startsWith("E3 width")))
                .allSatisfy(
                        figure -> assertThat(figure.pass()).as(figure.name()).isTrue());
    }
}

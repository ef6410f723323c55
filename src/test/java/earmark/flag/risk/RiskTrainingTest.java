package earmark.flag.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RiskTrainingTest {
    @Test
    void fromTooFewScoresNothingIsLearnedAndItSaysHowManyAreNeeded() {
        SimulatedFloor few = SimulatedFloor.of(34, 0.2, 0.9, 0.97, 1);
        RiskTraining training = RiskTraining.of(few.cases(), few.bad(), 1);
        assertThat(training.model()).isNull();
        assertThat(Objects.requireNonNull(training.problem()).toString()).contains("34 interactions", "needs 15");
    }

    @Test
    void scoresThatHaveNothingToDoWithTheCallsAreNotUsed() {
        SimulatedFloor floor = SimulatedFloor.of(200, 0.2, 0.9, 0.97, 2);
        boolean[] dice = new boolean[200];
        var random = new SplittableRandom(3);
        for (int i = 0; i < dice.length; i++) {
            dice[i] = random.nextDouble() < 0.2;
        }
        RiskTraining training = RiskTraining.of(floor.cases(), dice, 1);
        assertThat(training.model()).isNull();
        assertThat(Objects.requireNonNull(training.problem()).what()).contains("no better than chance");
    }

    @Test
    void badCallsAreFoundAtLeastThreeTimesAsOftenAsByChanceAndProbabilitiesAreTrue() {
        SimulatedFloor past = SimulatedFloor.of(600, 0.2, 0.9, 0.97, 4);
        SimulatedFloor now = SimulatedFloor.of(2000, 0.2, 0.9, 0.97, 5);
        RiskTraining training = RiskTraining.of(past.cases(), past.bad(), 1);
        RiskModel model = Objects.requireNonNull(training.model());
        List<double[]> pairs = new java.util.ArrayList<>();
        double[] stated = new double[now.bad().length];
        for (int i = 0; i < stated.length; i++) {
            stated[i] = model.of(now.cases().get(i)).probability();
            pairs.add(new double[] {stated[i], now.bad()[i] ? 1 : 0});
        }
        assertThat(Ranking.lift(pairs)).isGreaterThan(3);
        assertThat(earmark.stats.Calibration.expectedError(stated, now.bad())).isLessThan(0.05);
        // what it says of itself is what comes true
        assertThat(Objects.requireNonNull(training.figures()).auc())
                .isBetween(Ranking.auc(pairs) - 0.04, Ranking.auc(pairs) + 0.04);
    }

    @Test
    void theTermsSayWhyWithTheirPlaces() {
        SimulatedFloor past = SimulatedFloor.of(600, 0.2, 0.9, 0.97, 4);
        RiskModel model = Objects.requireNonNull(
                RiskTraining.of(past.cases(), past.bad(), 1).model());
        for (int i = 0; i < 50; i++) {
            Risk risk = model.of(past.cases().get(i));
            assertThat(risk.terms())
                    .isNotEmpty()
                    .allSatisfy(term -> assertThat(term.places()).isNotEmpty());
            assertThat(risk.terms())
                    .filteredOn(term -> term.name().equals("blame_deflection found"))
                    .allMatch(term -> term.logOdds() > 0);
        }
    }

    @Test
    void theSameScoresGiveTheSameModel() {
        SimulatedFloor past = SimulatedFloor.of(200, 0.3, 0.9, 0.97, 6);
        RiskTraining one = RiskTraining.of(past.cases(), past.bad(), 1);
        RiskTraining two = RiskTraining.of(past.cases(), past.bad(), 1);
        assertThat(one.figures()).isEqualTo(two.figures());
        assertThat(Objects.requireNonNull(one.model()).of(past.cases().get(0)))
                .isEqualTo(Objects.requireNonNull(two.model()).of(past.cases().get(0)));
    }

    @Test
    void rankingIsThatOfTheDefinition() {
        List<double[]> pairs = Arrays.asList(
                new double[] {0.9, 1},
                new double[] {0.8, 0},
                new double[] {0.8, 1},
                new double[] {0.1, 0},
                new double[] {0.05, 0});
        // of the six pairs of a yes and a no five stand right and one is a tie
        assertThat(Ranking.auc(pairs)).isEqualTo(5.5 / 6);
        assertThat(Ranking.lift(pairs)).isEqualTo(1 / 0.4);
        assertThat(Ranking.auc(pairs.subList(3, 5))).isNaN();
    }
}

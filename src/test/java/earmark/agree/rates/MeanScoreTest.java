package earmark.agree.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeanScoreTest {
    private final Map<Integer, Double> people = new LinkedHashMap<>();
    private final Map<Integer, Double> machine = new LinkedHashMap<>();

    /** Totals around .7; the machine's are .1 too high and off by noise. */
    private double truth(int audited, int all, double noise, long seed) {
        var random = new SplittableRandom(seed);
        double sum = 0;
        for (int i = 0; i < all; i++) {
            double total = 0.4 + 0.6 * random.nextDouble();
            sum += total;
            machine.put(i, total + 0.1 + noise * (random.nextDouble() - 0.5));
            if (i < audited) {
                people.put(i, total);
            }
        }
        return sum / all;
    }

    @Test
    void aMachineThatIsAlwaysTooHighMakesTheMeanSurerAndNotHigher() {
        double truth = truth(60, 4000, 0.1, 7);
        MeanScore score = MeanScore.of("form", people, machine, true).orElseThrow();
        assertThat(score.powered()).isTrue();
        assertThat(score.all()).isEqualTo(4000);
        assertThat(score.value()).isEqualTo(truth, within(0.02));
        assertThat(score.interval().low()).isLessThan(truth);
        assertThat(score.interval().high()).isGreaterThan(truth);
        assertThat(score.interval().high() - score.interval().low())
                .isLessThan((score.peopleOnly().high() - score.peopleOnly().low()) / 3);
        assertThat(score.caution()).isEmpty();
    }

    @Test
    void itsIntervalHoldsTheTruthAboutAsOftenAsItSays() {
        int held = 0;
        for (int run = 0; run < 400; run++) {
            people.clear();
            machine.clear();
            double truth = truth(60, 500, 0.3, run);
            MeanScore score = MeanScore.of("form", people, machine, true).orElseThrow();
            held += score.interval().low() <= truth && truth <= score.interval().high() ? 1 : 0;
        }
        assertThat(held).isBetween(364, 396);
    }

    @Test
    void withFewScoresOrAMachineThatSaysOneThingPeopleAloneCount() {
        truth(29, 500, 0.1, 1);
        assertThat(MeanScore.of("form", people, machine, false).orElseThrow())
                .matches(score -> !score.powered() && score.audited() == 29)
                .matches(score -> score.interval().equals(score.peopleOnly()))
                .matches(score -> score.caution().contains("random sample"));
        truth(60, 500, 0.1, 1);
        machine.replaceAll((id, total) -> 0.5);
        assertThat(MeanScore.of("form", people, machine, true).orElseThrow().powered())
                .isFalse();
        assertThat(MeanScore.of("form", Map.of(), machine, true)).isEmpty();
    }

    @Test
    void withoutAnIntervalTheReasonIsNamed() {
        MeanScore alike = MeanScore.of("form", Map.of("a", 0.8, "b", 0.8, "c", 0.8), Map.of(), true)
                .orElseThrow();
        assertThat(alike.interval().isKnown()).isFalse();
        assertThat(alike.caution()).contains("all scored totals are alike");
        MeanScore two =
                MeanScore.of("form", Map.of("a", 0.8, "b", 0.6), Map.of(), true).orElseThrow();
        assertThat(two.interval().isKnown()).isFalse();
        assertThat(two.caution()).contains("no interval: 2 audited, and it takes 3");
    }
}

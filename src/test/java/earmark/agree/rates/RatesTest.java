package earmark.agree.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.agree.rates.TrueRate.Method;
import earmark.agree.scores.Criterion;
import earmark.model.InteractionId;
import earmark.sampling.Cell;
import earmark.sampling.Draw;
import earmark.sampling.Drawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final Criterion QUESTION =
            new Criterion("quality", "apologised", "Apologised", List.of("no", "yes"), null);

    private final Map<InteractionId, String> people = new HashMap<>();
    private final Map<InteractionId, String> machine = new HashMap<>();
    private int next;

    private InteractionId add(String said, String found) {
        var id = new InteractionId(String.format("%016x", next++));
        if (!said.isEmpty()) {
            people.put(id, said);
        }
        machine.put(id, found);
        return id;
    }

    private void add(int times, String said, String found) {
        for (int i = 0; i < times; i++) {
            add(said, found);
        }
    }

    /** The audit of 200 of methods 1.15, with another program's result. */
    @Test
    void theMachinesAnswersOnAllAreCorrectedByPeoplesOnSome() {
        add(34, "yes", "yes");
        add(6, "yes", "no");
        add(10, "no", "yes");
        add(150, "no", "no");
        add(2_254, "", "yes");
        add(7_546, "", "no");
        TrueRate rate = Rates.of(QUESTION, "yes", people, machine, List.of()).orElseThrow();
        assertThat(rate.method()).isEqualTo(Method.POST_STRATIFIED);
        assertThat(rate.value()).isCloseTo(0.207196, within(1e-6));
        assertThat(rate.interval().low()).isCloseTo(0.169245, within(1e-6));
        assertThat(rate.caution()).contains("random sample");
    }

    @Test
    void strataOfADrawAreWeighedByTheirSize() {
        var drawn = new ArrayList<Drawn>();
        for (int i = 0; i < 120; i++) {
            drawn.add(new Drawn(add(i < 92 ? "yes" : "no", "yes"), "1 flagged", 120 / 2_254.0, "", ""));
        }
        for (int i = 0; i < 80; i++) {
            drawn.add(new Drawn(add(i < 3 ? "yes" : "no", "no"), "3 unflagged", 80 / 7_546.0, "", ""));
        }
        var draw = new Draw(
                "p",
                "all",
                Instant.EPOCH,
                1,
                List.of(
                        new Cell("1 flagged", 2_254, 120),
                        new Cell("2 near miss", 0, 0),
                        new Cell("3 unflagged", 7_546, 80)),
                drawn);
        TrueRate rate =
                Rates.of(QUESTION, "yes", people, machine, List.of(draw)).orElseThrow();
        assertThat(rate.method()).isEqualTo(Method.STRATIFIED);
        assertThat(rate.value()).isCloseTo(0.205208, within(1e-6));
        assertThat(rate.interval().high()).isCloseTo(0.241523, within(1e-6));
        assertThat(rate.caution()).isEmpty();
    }

    @Test
    void aMachineThatNeverSaidYesLeavesItToPeople() {
        add(3, "yes", "no");
        add(47, "no", "no");
        add(500, "", "no");
        TrueRate rate = Rates.of(QUESTION, "yes", people, machine, List.of()).orElseThrow();
        assertThat(rate.method()).isEqualTo(Method.PEOPLE_ONLY);
        assertThat(rate.interval()).isEqualTo(rate.peopleOnly());
        assertThat(Rates.of(QUESTION, "yes", Map.of(), machine, List.of())).isEmpty();
    }
}

package earmark.markers.explain;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Marker;
import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.catalog.TypedTalk;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.text.PlainAnalyzer;
import org.junit.jupiter.api.Test;

/** What is measured is explained with its values and places, and a model with the order that it broke. */
class ExplainedSoundTest {
    @Test
    void aPlaceBetweenWordsIsFoundAndNoMiss() {
        Explained explained = explain(
                pattern("interruption>=0.3s by agent after<=2s complain"),
                "C: i want to complain about this thing -1.5s / A: no you can not do that here");

        assertThat(explained.outcome()).isInstanceOf(Outcome.Present.class);
        assertThat(explained.hits()).hasSize(1);
        assertThat(explained.hits().get(0).stoppedBy()).isEmpty();
        assertThat(explained.misses()).isEmpty();
    }

    @Test
    void aSilenceThatIsTooShortIsANearMissWithItsLength() {
        Explained explained = explain(pattern("\"hold on\" silence>=20s"), "A: hold on +9s fine");

        assertThat(explained.misses()).hasSize(1);
        assertThat(explained.misses().get(0).stoppedBy()).anySatisfy(check -> {
            assertThat(check.reason()).isEqualTo("it lasts 9.6 s, 20 s are needed");
            assertThat(check.change()).isEqualTo("silence>=9.6s instead of silence>=20s");
        });
    }

    @Test
    void aMeasureTellsItsValuesOrTheNearest() {
        assertThat(steps("dead_air", "A: hello +8s / C: hi"))
                .contains("measure: silence, at least 5 s wanted", "found: 8.6 s at 0:00.3");
        assertThat(steps("dead_air", "A: hello +2s / C: hi")).contains("nearest: 2.6 s at 0:00.3");
        assertThat(steps("overtalk", "A: hello / C: hi")).noneMatch(step -> step.startsWith("nearest"));
    }

    @Test
    void stepsInAnotherOrderAreNamedWithTheOrder() {
        String wrong = "C: this is awful i am complaining / A: i will sort that out today / A: so sorry / "
                + "A: i can imagine how frustrating that is";
        String right = "C: this is awful i am complaining / A: i can imagine how frustrating that is / A: so sorry / "
                + "A: i will sort that out today";

        assertThat(steps("heat", wrong))
                .anyMatch(step -> step.startsWith("order: stopped: act") && step.endsWith("no order apologise <= act"));
        assertThat(steps("heat", right)).noneMatch(step -> step.startsWith("order"));
    }

    private static java.util.List<String> steps(String id, String talk) {
        return explain(MarkerCatalog.shipped().marker(id).orElseThrow(), talk).steps().stream()
                .map(step -> step.name() + ": " + step.says())
                .toList();
    }

    private static Marker pattern(String pattern) {
        var read = PatternParser.parse(pattern, MarkerCatalog.shipped());
        return Marker.operand(new MarkerRef("own", 1), Side.ANY, new Marker.Stage("say", "own.mark:1", read));
    }

    private static Explained explain(Marker marker, String talk) {
        return new Explainer(marker).explain(new PlainAnalyzer().analyze(TypedTalk.read(talk)));
    }
}

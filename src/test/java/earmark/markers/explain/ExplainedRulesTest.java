package earmark.markers.explain;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.Outcome;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that weigh other markers are told step by step. */
class ExplainedRulesTest {
    @TempDir
    Path folder;

    @Test
    void whatWasDueIsToldWithHowLateItCame() throws IOException {
        Marker marker = rule("""
                when    customer complain
                  expect  agent sorry within 10s after
                """);

        Explained late = new Explainer(marker)
                .explain(Dialogue.call()
                        .customer("i complain")
                        .silence(20_000)
                        .agent("sorry")
                        .customer("well")
                        .silence(20_000)
                        .agent("bye")
                        .analysis());

        assertThat(late.outcome()).isInstanceOf(Outcome.Absent.class);
        assertThat(only(late.steps()).says())
                .startsWith("after 'complain' at 0:00.3: nearest is 'sorry' at 0:21.2 by the agent, 20.6 s later")
                .endsWith("10s allowed");
        Explained none = new Explainer(marker)
                .explain(Dialogue.call().customer("hello").agent("sorry").analysis());
        assertThat(only(none.steps()).says()).isEqualTo("none: nothing made it due");
    }

    @Test
    void whatWasDueAndSaidByTheWrongSideIsTheNearestMiss() throws IOException {
        Explained explained = new Explainer(rule("""
                when    customer complain
                  expect  agent sorry within 10s after
                """))
                .explain(Dialogue.call()
                        .customer("i complain")
                        .customer("sorry")
                        .agent("well")
                        .silence(20_000)
                        .agent("bye")
                        .analysis());

        assertThat(only(explained.steps()).says()).contains("it never came");
        assertThat(only(only(explained.misses()).stoppedBy()).reason()).startsWith("said by the customer");
    }

    @Test
    void theStepsOfAShippedModelAreToldInOrder() {
        Marker heat = MarkerCatalog.shipped().marker("heat").orElseThrow();

        Explained explained = new Explainer(heat)
                .explain(Dialogue.call()
                        .customer("i want to complain about my parcel")
                        .agent("i'm so sorry about that")
                        .analysis());

        assertThat(explained.steps()).first().extracting(Explained.Step::name).isEqualTo("start");
        assertThat(explained.steps())
                .filteredOn(step -> step.name().startsWith("apologise"))
                .singleElement()
                .extracting(Explained.Step::says)
                .asString()
                .contains("sorry");
        assertThat(explained.steps())
                .filteredOn(step -> step.name().startsWith("act"))
                .singleElement()
                .extracting(Explained.Step::says)
                .isEqualTo("not found after the start");
    }

    @Test
    void neitherTheOccasionNorWhatWasSaidOutsideTheLimitIsANearMiss() throws IOException {
        Marker marker = rule("""
                when    (delay | sorry)
                  expect  agent sorry within 1t after
                """);

        Explained occasion = new Explainer(marker)
                .explain(Dialogue.call().customer("sorry").agent("okay").analysis());
        Explained late = new Explainer(marker)
                .explain(Dialogue.call()
                        .customer("a delay")
                        .agent("okay")
                        .customer("well")
                        .agent("yes")
                        .customer("well sorry")
                        .analysis());
        Explained wrongSide = new Explainer(rule("""
                when    delay
                  expect  agent sorry within 1t after
                """))
                .explain(Dialogue.call().agent("a delay").customer("sorry").analysis());

        assertThat(occasion.outcome()).isInstanceOf(Outcome.Absent.class);
        assertThat(occasion.misses()).isEmpty();
        assertThat(late.misses()).isEmpty();
        assertThat(wrongSide.misses()).hasSize(1);
    }

    private Marker rule(String lines) throws IOException {
        Files.writeString(folder.resolve("r.mark"), """
                marker soothes v1
                  title   "Apologises soon"
                  source  "house rule"
                  by      agent
                  status  draft
                  LINES""".replace("LINES", lines));
        return MarkerCatalog.load(folder, new PlainAnalyzer()::analyze)
                .marker("soothes")
                .orElseThrow();
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}

package earmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.catalog.TypedTalk;
import earmark.markers.explain.Explainer;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads who asks why a model of other markers was found or not. */
class ExplainedTextTest {
    @Test
    void aConstraintThatCameInByANameSaysWhoseItIsAndItsLineOnce() {
        String text = explain(
                "heat",
                "C: this is ridiculous / A: i completely understand and i do apologise / C: what / A: leave it with me");

        assertThat(text)
                .contains("by        said by the agent  (heat.mark:13)\n")
                .containsPattern("notin     passes all \\d+  \\(heat\\.mark:13, in @empathy\\)\n")
                .containsPattern("notin     passes all \\d+  \\(heat\\.mark:14, in @apology\\)\n")
                .doesNotContain("heat.mark:13 to heat.mark:13");
    }

    @Test
    void whatWouldHaveToChangeIsTheNamedMarkerAndNotTheModel() {
        String text =
                explain("heat", "C: this is ridiculous / A: i understand and i do apologise / A: leave it with me");

        assertThat(text)
                .containsPattern(
                        "stopped: .*; it would take: last \\d+w of turn .*\\(heat\\.mark:13, in @empathy\\)\n");
    }

    @Test
    void ofTooFewMatchesEachIsToldAsOneThatCounts(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("m.mark"), """
                marker often v1
                  title   x
                  source  own
                  status  draft
                  by      agent
                  say     sorry
                  count   >= 2
                """);
        Marker marker = MarkerCatalog.load(folder, new PlainAnalyzer()::analyze)
                .marker("often")
                .orElseThrow();

        assertThat(explain(marker, "A: sorry"))
                .contains("count                1 match; at least 2 wanted")
                .contains("counts; what is missing besides it stands above")
                .doesNotContain("not all of them together");
    }

    @Test
    void ofAStepThatIsMissingThePartThatWasSaidIsTold(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("m.mark"), """
                model steps v1
                  title   x
                  source  own
                  status  draft
                  start   customer hello
                  step    one: agent accept my sincere regrets
                  step    two: agent goodbye
                """);
        Marker marker = MarkerCatalog.load(folder, new PlainAnalyzer()::analyze)
                .marker("steps")
                .orElseThrow();

        assertThat(explain(marker, "C: hello / A: please accept my sincere thanks / C: bye"))
                .contains("one                  not found after the start")
                .contains("\"accept my sincere\"  without regrets  m.mark:6");
    }

    private static String explain(String id, String talk) {
        return explain(MarkerCatalog.shipped().marker(id).orElseThrow(), talk);
    }

    private static String explain(Marker marker, String talk) {
        var explained = new Explainer(marker).explain(new PlainAnalyzer().analyze(TypedTalk.read(talk)));
        return ExplainedText.of(explained, marker.title());
    }
}

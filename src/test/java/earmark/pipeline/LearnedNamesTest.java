package earmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.classify.Kind;
import earmark.classify.LearnedLint;
import earmark.classify.Training;
import earmark.classify.TrainingPlan;
import earmark.corpus.LabelledReader;
import earmark.markers.Dialogue;
import earmark.markers.Side;
import earmark.markers.explain.Explainer;
import earmark.markers.lint.LintNote;
import earmark.model.EarmarkException;
import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learned markers and meanings as terms of rules, from the files of a folder to findings. */
class LearnedNamesTest {
    private static final Path LABELS = Path.of("src/test/resources/earmark/classify/promises.tsv");

    private static final String LEARNED = """
            marker promise_broken v1
              title   "A promised call did not come"
              source  "own"
              by      customer
              model   promise.model
              hit     C: <<nobody called me back>>
              hit     C: <<nobody rang me back>>
              miss    C: what time do you close
              miss    C: hello there
            """;

    private static final String RULES = """
            marker promise_sorry v1
              title   "Apologises for a broken promise"
              source  "own"
              by      agent
              say     @apology & prev(@promise_broken>=0.5)
              hit     C: nobody called me back / A: <<so sorry>> for that
              hit     C: nobody rang me back / A: <<i'm sorry>> about that
              miss    C: what time do you close / A: so sorry about that
              miss    A: we close at nine

            marker nobody_called v1
              title   "Says that nobody called back"
              source  "own"
              by      customer
              say     like>=0.60 "nobody called me back"
              hit     C: <<no one returned my call>>
              hit     C: <<no one called me back last week>>
              miss    C: what time do you close
              miss    A: no one returned my call

            marker promise_sorry_after v1
              title   "Apologises within two turns of a broken promise"
              source  "own"
              when    customer @promise_broken
              expect  agent @apology within 2t
              hit     C: nobody called me back / A: <<so sorry>> for that
              hit     C: nobody rang me back / A: right / C: yes / A: <<i'm sorry>> about that
              miss    C: nobody called me back / A: what is your name / C: jo / A: thank you / C: so / A: right
              miss    C: nobody called me back / A: no +60s / C: well / A: yes / C: well / A: yes
              no-opportunity C: what time do you close / A: at nine
            """;

    @TempDir
    private Path folder;

    @Test
    void rulesUseWhatWasLearnedAndWhatIsMeantLikeWords() throws IOException {
        MarkerPack pack = pack(LEARNED + "\n" + RULES);
        var analysis = Dialogue.chat()
                .customer("Hello. No one returned my call.")
                .agent("I'm so sorry about that.")
                .analysis();
        Finding meant = evidence(pack, "nobody_called", analysis).get(0);
        assertThat(meant.place().at().of("Hello. No one returned my call.")).isEqualTo("No one returned my call");
        assertThat(meant.fields()).containsEntry("evidence", "meaning").containsKey("like");
        assertThat(evidence(pack, "promise_sorry", analysis)).hasSize(1);
    }

    @Test
    void aLearnedMarkerIsExplainedWithItsProbability() throws IOException {
        MarkerPack pack = pack(LEARNED + "\n" + RULES);
        var explained = new Explainer(pack.explainable("promise_broken").orElseThrow())
                .explain(Dialogue.chat().customer("called me back").analysis());
        assertThat(explained.misses()).hasSize(1);
        assertThat(explained.misses().get(0).stoppedBy().get(0).reason())
                .startsWith("promise_broken gives it a probability of 0.")
                .endsWith(" is needed");
        assertThat(pack.explainable("apology")).as("not in this folder").isEmpty();
    }

    @Test
    void noneOfThemMayFailAFormByItself() throws IOException {
        MarkerPack pack = pack(LEARNED + "\n" + RULES);
        assertThat(pack.refusalToFail("nobody_called").orElseThrow().what()).contains("must not fail a form");
        assertThat(pack.refusalToFail("promise_broken").orElseThrow().hint()).contains("let a person decide");
        assertThat(pack.refusalToFail("promise_sorry")).as("asks for words too").isEmpty();
    }

    @Test
    void theStateOfAPackChangesWithAModelsBound() throws IOException {
        String before = pack(LEARNED + "\n" + RULES).provenance().markerPackSha256();
        String after = pack(LEARNED + "\n" + RULES.replace(">=0.5", ">=0.55"))
                .provenance()
                .markerPackSha256();
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void whatACardSaysAgainstItsModelIsALintNote() throws IOException {
        MarkerPack pack =
                pack(LEARNED.replace("by      customer", "by      customer\n  threshold 0.6\n  unit sentence"));
        List<LintNote> notes = new LearnedLint(Set.of()).look(pack.learned());
        assertThat(notes)
                .extracting(LintNote::rule)
                .contains("few-labels", "uncalibrated", "other-threshold", "other-unit", "nobody's");
        assertThat(notes.get(0).problem().where()).isEqualTo("own.mark:1:1");
    }

    @Test
    void aModelThatLooksAtAnUnknownMarkerIsNoTerm() throws IOException {
        write(LEARNED);
        Path weights = folder.resolve("promise.model/weights.tsv");
        String text = Files.readString(weights).replaceFirst("(?m)^word ", "rule nowhere\t0.1\nword ");
        Files.writeString(weights, text);
        Path card = folder.resolve("promise.model/model.card");
        Files.writeString(
                card,
                Files.readString(card)
                        .replaceFirst("weights-sha256: \\S+", "weights-sha256: " + earmark.files.Sha256.of(weights)));
        Files.writeString(folder.resolve("own.mark"), LEARNED + "\n" + RULES);
        assertThatThrownBy(() -> MarkerPack.load(Optional.of(folder)))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("own.mark:")
                .hasMessageContaining("nowhere");
    }

    private static List<Finding> evidence(MarkerPack pack, String marker, earmark.model.Analysis analysis) {
        Outcome outcome = pack.tagger().tag(analysis).stream()
                .filter(verdict -> verdict.marker().id().equals(marker))
                .map(Verdict::outcome)
                .findFirst()
                .orElseThrow();
        assertThat(outcome).as(marker).isInstanceOf(Outcome.Present.class);
        return ((Outcome.Present) outcome).evidence();
    }

    private MarkerPack pack(String markers) throws IOException {
        write(markers);
        return MarkerPack.load(Optional.of(folder));
    }

    private void write(String markers) throws IOException {
        var task = new Training.Task(
                "promise_broken", Set.of("promise_broken"), Side.CUSTOMER, "", "0".repeat(64), "Apache-2.0", "testing");
        var plan = new TrainingPlan(Kind.WORDS, null, false, List.of(), 0.1, false, 8, 1);
        var clock = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
        new Training(MarkerPack.analyzer()::analyze, analysis -> List.of(), clock)
                .train(new LabelledReader(problem -> {}).read(LABELS, columns -> Optional.empty()), task, plan)
                .model()
                .write(folder.resolve("promise.model"));
        Files.writeString(folder.resolve("own.mark"), markers);
    }
}

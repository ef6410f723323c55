package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import earmark.markers.Dialogue;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.match.RuleTagger;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Provenance;
import earmark.pipeline.MarkerPack;
import earmark.score.Anchor;
import earmark.score.Answer;
import earmark.score.AnswerKind;
import earmark.score.AnswerValue;
import earmark.score.Critical;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import earmark.score.ScorePolicy;
import earmark.score.Section;
import earmark.score.StateChange;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people scored, over a home: {@code agree}, {@code rates}, {@code assessors}, {@code calibrate}, {@code sample}. */
class PeopleCommandsTest {
    private static final FormRef FORM = new FormRef("quality", 1);
    private static final Instant DAY = Instant.parse("2026-10-01T10:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void keep() throws IOException {
        var tagger =
                new RuleTagger(List.of(MarkerCatalog.shipped().marker("apology").orElseThrow()));
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Clock.systemUTC())) {
            store.scorecards().keep(form());
            for (int i = 0; i < 16; i++) {
                Interaction call = call(i);
                store.save(
                        call,
                        tagger.tag(MarkerPack.analyzer().analyze(call)),
                        List.of(),
                        new MarkerPack(MarkerCatalog.shipped()).provenance());
                if (i < 12) {
                    score(store, call, "ann", i % 2 == 0 ? "yes" : "no", EvaluationKind.LIVE);
                    score(store, call, "bob", i % 2 == 0 || i == 1 ? "yes" : "no", EvaluationKind.LIVE);
                }
            }
            score(store, call(0), "ann", "yes", EvaluationKind.CALIBRATION);
            score(store, call(0), "bob", "no", EvaluationKind.CALIBRATION);
        }
    }

    private static Form form() {
        var question = new Question(
                "apologised",
                "Apologised",
                new AnswerKind.Choice(List.of(
                        new Anchor("yes", 1, "It was done", Critical.NONE),
                        new Anchor("no", 0, "It was not", Critical.NONE))),
                10,
                true,
                Critical.NONE,
                Set.of(),
                "",
                "",
                null);
        return new Form(
                FORM,
                "Quality",
                "test",
                Set.of(),
                "",
                List.of(new Section("all", "All", 100, List.of(question))),
                ScorePolicy.STANDARD,
                false);
    }

    private static Interaction call(int number) {
        String answer = number % 2 == 0 ? "i'm sorry about that it was our mistake" : "i will look into it";
        Interaction talk = Dialogue.call()
                .customer("nobody came yesterday")
                .agent(answer)
                .customer("well")
                .interaction();
        String name = String.format(Locale.ROOT, "%016x", number + 1);
        return new Interaction(
                new InteractionId(name),
                talk.medium(),
                DAY.plusSeconds(3600L * number),
                talk.turns(),
                Map.of("id", "c-" + number, "agent", "agent " + number % 3),
                new Provenance("c-" + number, name.repeat(4), Map.of()),
                talk.sound(),
                List.of());
    }

    private static void score(Store store, Interaction call, String assessor, String label, EvaluationKind kind) {
        store.scorecards()
                .keep(new Evaluation(
                        Evaluation.idOf(List.of(call.id().value(), assessor, kind.name())),
                        call.facts().getOrDefault("id", ""),
                        call.id(),
                        call.facts().getOrDefault("agent", ""),
                        assessor,
                        kind,
                        "",
                        FORM,
                        null,
                        DAY,
                        List.of(new StateChange(DAY, EvaluationState.SUBMITTED, assessor, "")),
                        List.of(Answer.byPerson("apologised", new AnswerValue.Chosen(label), "")),
                        null,
                        "",
                        Map.of(),
                        "test"));
    }

    private CommandLineRun run(String... words) {
        var all = new java.util.ArrayList<>(List.of(words));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    @Test
    void agreementOfWhatIsKeptIsToldQuestionByQuestionWithReasons() {
        String text = run("agree", "--link", "apologised=apology", "--resamples", "100")
                .out();
        assertThat(text)
                .containsPattern("people with people: alike in \\d+ % \\(.*n 12\\)")
                .containsPattern("machine with people: alike in \\d+ % \\(.*n 11\\)")
                .contains("1 tie among people")
                .contains("they differ on 1: wording 1")
                .contains("c-1  bob: yes; machine: no; with the machine: ann")
                .contains("may it answer by itself? no");
        JsonNode json = run("agree", "--link", "apologised=apology", "--resamples", "100", "--format", "jsonl")
                .jsonLines()
                .get(0);
        assertThat(json.get("machine").get("unitsRatedTwice").asInt()).isEqualTo(11);
        assertThat(json.get("disagreements").get(0).get("cause").asText()).isEqualTo("wording");
        assertThat(run(
                                "agree",
                                "--link",
                                "apologised=apology",
                                "--resamples",
                                "10",
                                "--format",
                                "csv",
                                "--list",
                                "disagreements")
                        .out()
                        .lines())
                .hasSize(2);
        assertThat(run("agree", "--link", "apologised=apology", "--list", "suggestions")
                        .out())
                .contains("Nothing is applied");
    }

    @Test
    void ratesAssessorsAndSessionsStandOnTheSameScores() {
        JsonNode rate = run("rates", "--link", "apologised=apology", "--format", "jsonl")
                .jsonLines()
                .get(0);
        assertThat(rate.get("rate").asDouble()).isBetween(0.45, 0.6);
        assertThat(rate.get("caution").asText()).contains("random sample");
        assertThat(run("assessors").out()).contains("ann: 12 scores, 12 of them shared", "bob: 12 scores");
        assertThat(run("calibrate").out()).contains("c-0", "2 people, 0 of 1 questions answered alike");
    }

    @Test
    void aPlanIsDrawnOnceAndItsScheduleIsTold() {
        run("sample", "plan", "weekly", "--per", "agent", "--take", "2", "--every", "week", "--assessors", "ann,bob");
        String first = run("sample", "draw", "weekly", "--on", "2026-10-01", "--format", "csv")
                .out();
        assertThat(first.lines()).hasSize(7);
        assertThat(run("sample", "draw", "weekly", "--on", "2026-10-01", "--format", "csv")
                        .out())
                .isEqualTo(first);
        assertThat(run("sample", "status", "weekly").out()).contains("2026-W40", "6 drawn");
        run("sample", "plan", "misses", "--audit", "apology", "--take", "6");
        assertThat(run("sample", "draw", "misses").out()).contains("1 flagged", "3 of     8");
    }
}

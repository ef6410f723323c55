package earmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.AnswerValue;
import earmark.score.ClaimedTotal;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.Observed;
import earmark.score.Remark;
import earmark.score.SampleForms;
import earmark.score.StateChange;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardsTest {
    private static final Instant DAY = Instant.parse("2026-02-03T00:00:00Z");

    @TempDir
    private Path folder;

    private Store open() throws IOException {
        return Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK);
    }

    static Evaluation evaluation(String id, String reference, String assessor, @Nullable Instant submitted) {
        var place = new Place(Samples.id(1), 0, new TextSpan(2, 9), new TimeSpan(1200, 1900));
        return new Evaluation(
                id,
                reference,
                null,
                "agent 1",
                assessor,
                EvaluationKind.LIVE,
                "random",
                SampleForms.sevenTotals().ref(),
                submitted == null ? null : submitted.minusSeconds(600),
                submitted,
                List.of(
                        new StateChange(DAY, EvaluationState.DRAFT, assessor, ""),
                        new StateChange(DAY.plusSeconds(9), EvaluationState.SUBMITTED, assessor, "done")),
                List.of(
                        Answer.byPerson("a1", new AnswerValue.Chosen("yes"), "good"),
                        Answer.byPerson("a2", AnswerValue.None.NOT_APPLICABLE, ""),
                        new Answer(
                                "a3",
                                new AnswerValue.Chosen("no"),
                                AnswerSource.RULE,
                                "apology@2",
                                0.75,
                                List.of(
                                        new Observed(Observed.Kind.SEARCHED, place, Speaker.AGENT, "", null),
                                        new Observed(Observed.Kind.FOUND, place, Speaker.CUSTOMER, "words", 0.5),
                                        Observed.written("typed")),
                                "could have been warmer",
                                "c",
                                List.of("training", "process"),
                                Remark.DEVELOPMENT),
                        Answer.byPerson("b1", new AnswerValue.Numeric(3.5), ""),
                        Answer.byPerson("b2", new AnswerValue.Words("some words"), "")),
                new ClaimedTotal("44.4%", 0.444, 1),
                "fine",
                Map.of("queue", "billing", "week", "7"),
                "log.csv!7");
    }

    @Test
    void whatIsKeptComesBackAsItWas() throws IOException {
        try (Store store = open()) {
            Form rich = SampleForms.rich();
            assertThat(store.scorecards().keep(rich)).isEqualTo(KeptAs.NEW);
            assertThat(store.scorecards().keep(SampleForms.sevenTotals())).isEqualTo(KeptAs.NEW);
            assertThat(store.scorecards().form(rich.ref())).contains(rich);
            Evaluation kept = evaluation("ev1", "unknown call", "Priya", DAY);
            assertThat(store.scorecards().keep(kept)).isEqualTo(KeptAs.NEW);
            assertThat(store.scorecards().evaluation("ev1")).contains(kept);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void keepingTheSameAgainChangesNothing() throws IOException {
        try (Store store = open()) {
            store.scorecards().keep(SampleForms.sevenTotals());
            Evaluation kept = evaluation("ev1", "x", "Priya", DAY);
            store.scorecards().keep(kept);
            assertThat(store.scorecards().keep(SampleForms.sevenTotals())).isEqualTo(KeptAs.SAME);
            assertThat(store.scorecards().keep(kept)).isEqualTo(KeptAs.SAME);
            assertThat(store.scorecards().revisions("ev1")).containsExactly(kept);
        }
    }

    @Test
    void anEvaluationThatSaysSomethingElseKeepsItsEarlierRevision() throws IOException {
        try (Store store = open()) {
            store.scorecards().keep(SampleForms.sevenTotals());
            Evaluation first = evaluation("ev1", "x", "Priya", DAY);
            Evaluation second = evaluation("ev1", "x", "Priya", DAY.plusSeconds(60));
            store.scorecards().keep(first);
            assertThat(store.scorecards().keep(second)).isEqualTo(KeptAs.REVISED);
            assertThat(store.scorecards().evaluation("ev1")).contains(second);
            assertThat(store.scorecards().revisions("ev1")).containsExactly(first, second);
            assertThat(store.scorecards().evaluations(EvaluationFilter.ALL)).containsExactly(second);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void aFormNeverChangesUnderItsVersion() throws IOException {
        try (Store store = open()) {
            Form form = SampleForms.sevenTotals();
            store.scorecards().keep(form);
            var other = new Form(
                    form.ref(),
                    "Another title",
                    form.source(),
                    form.media(),
                    "",
                    form.sections(),
                    form.policy(),
                    false);
            assertThatThrownBy(() -> store.scorecards().keep(other))
                    .isInstanceOf(EarmarkException.class)
                    .hasMessageContaining("seven_totals@1")
                    .hasMessageContaining("version 2");
            assertThat(store.scorecards().form(form.ref())).contains(form);
        }
    }

    @Test
    void anInteractionThatComesLaterIsMatched() throws IOException {
        try (Store store = open()) {
            store.scorecards().keep(SampleForms.sevenTotals());
            store.scorecards().keep(evaluation("ev1", "T1", "Priya", DAY));
            assertThat(store.scorecards().evaluation("ev1").orElseThrow().interaction())
                    .isNull();
            Samples.save(store, 1);
            assertThat(store.scorecards().match()).isEqualTo(1);
            assertThat(store.scorecards().evaluation("ev1").orElseThrow().interaction())
                    .isEqualTo(Samples.id(1));
            assertThat(store.scorecards().evaluations(EvaluationFilter.ALL.of(Samples.id(1))))
                    .hasSize(1);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void evaluationsAreListedByWhatTheyAreOf() throws IOException {
        try (Store store = open()) {
            store.scorecards().keep(SampleForms.sevenTotals());
            store.scorecards()
                    .keep(List.of(
                            evaluation("ev3", "c", "Owen", null),
                            evaluation("ev2", "b", "Owen", DAY.plusSeconds(86_400)),
                            evaluation("ev1", "a", "Priya", DAY)));
            assertThat(ids(store, EvaluationFilter.ALL)).containsExactly("ev1", "ev2", "ev3");
            assertThat(ids(store, EvaluationFilter.ALL.by("Owen"))).containsExactly("ev2", "ev3");
            assertThat(ids(store, EvaluationFilter.ALL.called("a"))).containsExactly("ev1");
            assertThat(ids(store, EvaluationFilter.ALL.about("agent 1"))).hasSize(3);
            assertThat(ids(store, EvaluationFilter.ALL.on("another"))).isEmpty();
            assertThat(ids(store, EvaluationFilter.ALL.between(DAY, DAY.plusSeconds(1))))
                    .containsExactly("ev1");
            assertThat(ids(store, EvaluationFilter.ALL.ofKind(EvaluationKind.CALIBRATION)))
                    .isEmpty();
            assertThat(ids(store, EvaluationFilter.ALL.proposed(true))).isEmpty();
            assertThat(ids(store, EvaluationFilter.ALL.proposed(false))).hasSize(3);
        }
    }

    @Test
    void aChangedAnswerIsFoundByTheCheck() throws IOException, SQLException {
        try (Store store = open()) {
            store.scorecards().keep(SampleForms.sevenTotals());
            store.scorecards().keep(evaluation("ev1", "a", "Priya", DAY));
        }
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/earmark.db"));
                var statement = database.createStatement()) {
            statement.executeUpdate("UPDATE answer SET value = 'no' WHERE question = 'a1'");
        }
        try (Store store = open()) {
            assertThat(store.check()).extracting(Damage::object).containsExactly("ev1");
        }
    }

    private static List<String> ids(Store store, EvaluationFilter filter) {
        return store.scorecards().evaluations(filter).stream()
                .map(Evaluation::id)
                .toList();
    }
}

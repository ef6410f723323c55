package earmark.pipeline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.pipeline.themes.KnownDetector;
import earmark.pipeline.themes.TrendDesk;
import earmark.score.Answer;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.ScorePolicy;
import earmark.score.Section;
import earmark.score.StateChange;
import earmark.store.TaggerProvenance;
import earmark.themes.trends.DetectorError;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDetectorTest {
    private static final Form FORM = new Form(
            new FormRef("complaints", 1),
            "Complaints",
            "constructed",
            Set.of(),
            "",
            List.of(new Section("all", "All", 1, List.of(DeskHome.automated("complains", "complaint")))),
            ScorePolicy.STANDARD,
            false);

    private static final TaggerProvenance LATER = new TaggerProvenance("later", "cd".repeat(32));

    @TempDir
    private Path folder;

    private DeskHome home;
    private KnownDetector detector;

    @BeforeEach
    void open() throws IOException {
        home = new DeskHome(folder.resolve("home"));
        home.store.scorecards().keep(FORM);
        detector = new KnownDetector(home.store, new TrendDesk(home.store, ZoneOffset.UTC, home.clock));
    }

    @AfterEach
    void close() throws IOException {
        home.close();
    }

    @Test
    void itIsWorkedOutAgainOnlyAfterSomethingWasScoredOrFound() {
        assertThat(error()).isEmpty();
        scored(1, true, true);
        scored(2, true, true);
        scored(3, false, true);
        Optional<DetectorError> first = error();
        assertThat(first).contains(new DetectorError(2, 1, 0));
        assertThat(error()).isSameAs(first);

        scored(4, true, false);
        Optional<DetectorError> second = error();
        assertThat(second).contains(new DetectorError(2, 1, 1));

        Interaction other = home.store.find(chat(1, true)).orElseThrow();
        String state = home.store.state(other.id()).orElseThrow();
        assertThat(home.store.retag(other, state, List.of(), LATER)).isTrue();
        assertThat(error()).as("other markers find nothing in one of both").contains(new DetectorError(1, 1, 1));
        assertThat(error()).isSameAs(error());
    }

    private Optional<DetectorError> error() {
        return detector.error(home.markers.catalog());
    }

    private InteractionId chat(int number, boolean found) {
        String customer = found ? "nobody came and I want to make a complaint" : "that is all for today";
        return home.chat(number, customer, "thank you for telling us", "complaint");
    }

    private void scored(int number, boolean found, boolean complaint) {
        InteractionId id = chat(number, found);
        home.store
                .scorecards()
                .keep(new Evaluation(
                        Evaluation.idOf(List.of(id.value(), "Ann")),
                        id.value(),
                        id,
                        "Karen",
                        "Ann",
                        EvaluationKind.AUDIT,
                        "",
                        FORM.ref(),
                        null,
                        home.clock.instant(),
                        List.of(new StateChange(home.clock.instant(), EvaluationState.SUBMITTED, "Ann", "")),
                        List.of(Answer.byPerson("complains", new AnswerValue.Chosen(complaint ? "yes" : "no"), "")),
                        null,
                        "",
                        Map.of(),
                        ""));
    }
}

package earmark.markers.judge;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.match.RuleTagger;
import earmark.model.Analysis;
import earmark.model.Outcome;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of occasions for an answer that may come at any time: what is too much to look through is not guessed. */
class ManyOccasionsTest {
    private static final int TURNS = 4_000;

    @TempDir
    Path folder;

    @Test
    void whereOneAnswerIsEnoughItCannotBeToldWhetherTheRestWasAnswered() throws IOException {
        Outcome outcome = outcome("judge any", TURNS);

        assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
        assertThat(((Outcome.Undetermined) outcome).because()).contains("too much work from ");
        assertThat(outcome("judge any", TURNS / 20)).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void whereEveryOccasionCountsOneThatWasMissedWithoutDoubtIsEnough() throws IOException {
        assertThat(outcome("judge each", TURNS)).isInstanceOf(Outcome.Absent.class);
    }

    private Outcome outcome(String judge, int turns) throws IOException {
        Files.writeString(folder.resolve("m.mark"), """
                marker doc.answer v1
                  title   "Is answered some time"
                  source  "own"
                  status  draft
                  when    customer late
                  expect  agent sorry
                  JUDGE
                """.replace("JUDGE", judge));
        Marker marker = MarkerCatalog.load(folder, new PlainAnalyzer()::analyze)
                .marker("doc.answer")
                .orElseThrow();
        Dialogue call = Dialogue.call();
        for (int i = 0; i < turns / 2; i++) {
            call = call.customer("it is late").agent("we know that well");
        }
        Analysis analysis = call.analysis();
        return new RuleTagger(List.of(marker)).tag(analysis).get(0).outcome();
    }
}

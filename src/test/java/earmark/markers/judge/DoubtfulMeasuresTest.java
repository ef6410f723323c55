package earmark.markers.judge;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.match.RuleTagger;
import earmark.model.Outcome;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured from words of which something is not known cannot be told where it makes a difference. */
class DoubtfulMeasuresTest {
    private static final String DELAY = "measure delay <= 5s\n  from customer late\n  to agent sorry";

    @TempDir
    Path folder;

    @Test
    void howFastSomebodySpeaksCannotBeToldWhereNobodyKnowsWhoSpeaks() throws IOException {
        String many = "and so on ".repeat(10).strip();
        assertThat(outcome("by agent\n  measure speaking_rate", Dialogue.call().nobodyKnowsWho(many)))
                .isInstanceOf(Outcome.Undetermined.class);
        assertThat(outcome("by agent\n  measure speaking_rate", Dialogue.call().customer(many)))
                .isInstanceOf(Outcome.NoOpportunity.class);
        assertThat(outcome("by agent\n  measure speaking_rate", Dialogue.call().agent(many)))
                .isInstanceOf(Outcome.Present.class);
    }

    @Test
    void anAnswerThatMayHaveComeInTimeIsNotLate() throws IOException {
        Dialogue call = Dialogue.call().customer("late").nobodyKnowsWho("sorry").silence(20_000);
        assertThat(outcome(DELAY, call.agent("well"))).isInstanceOf(Outcome.Undetermined.class);
        assertThat(outcome(DELAY, call.agent("sorry"))).isInstanceOf(Outcome.Undetermined.class);
    }

    @Test
    void anAnswerBeforeTheStartIsNone() throws IOException {
        Dialogue call = Dialogue.call().agent("sorry").customer("late");
        assertThat(outcome(DELAY, call.agent("well"))).isInstanceOf(Outcome.Absent.class);
        assertThat(outcome(DELAY, call.nobodyKnowsWho("sorry"))).isInstanceOf(Outcome.Undetermined.class);
        assertThat(outcome(DELAY, call.agent("sorry"))).isInstanceOf(Outcome.Present.class);
    }

    private Outcome outcome(String rule, Dialogue call) throws IOException {
        String text = "marker doc.measure v1\n  title \"Measure\"\n  source \"own\"\n  status draft\n  %s\n";
        Files.writeString(folder.resolve("m.mark"), text.formatted(rule));
        Marker marker = MarkerCatalog.load(folder, new PlainAnalyzer()::analyze)
                .marker("doc.measure")
                .orElseThrow();
        return new RuleTagger(List.of(marker)).tag(call.analysis()).get(0).outcome();
    }
}

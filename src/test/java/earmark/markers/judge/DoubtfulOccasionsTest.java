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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where nobody knows whether something was an occasion, what follows from it is not known either. */
class DoubtfulOccasionsTest {
    /** Two sentences of whoever it was, a long time before or after that of the customer. */
    private static final int APART_MS = 60_000;

    @TempDir
    Path folder;

    /** Each row: which occasion counts; whether the doubtful and the certain one are answered; the outcome. */
    @ParameterizedTest
    @CsvSource({
        "each, yes, yes, Present",
        "each, no, yes, Undetermined",
        "each, yes, no, Absent",
        "each, no, no, Absent",
        "any, yes, yes, Present",
        "any, no, yes, Present",
        "any, yes, no, Undetermined",
        "any, no, no, Absent",
        "first, yes, yes, Present",
        "first, no, yes, Undetermined",
        "first, yes, no, Undetermined",
        "first, no, no, Absent",
    })
    void anOccasionThatMayBeNoneCountsForNothingMoreThanItMayMean(
            String which, String doubtful, String certain, String expected) throws IOException {
        Dialogue call = Dialogue.call()
                .nobodyKnowsWho("it is late")
                .agent(doubtful.equals("yes") ? "sorry" : "well")
                .silence(APART_MS)
                .customer("it is late")
                .agent(certain.equals("yes") ? "sorry" : "well")
                .silence(APART_MS)
                .agent("bye");
        assertThat(outcome("when customer late", "expect agent sorry within 5s\n  judge " + which, call))
                .isEqualTo(expected);
    }

    @Test
    void ofTheLastOccasionADoubtfulOneAfterItMayBeMeant() throws IOException {
        Dialogue call = Dialogue.call()
                .customer("it is late")
                .agent("well")
                .silence(APART_MS)
                .nobodyKnowsWho("it is late")
                .agent("sorry")
                .silence(APART_MS)
                .agent("bye");
        assertThat(outcome("when customer late", "expect agent sorry within 5s\n  judge last", call))
                .isEqualTo("Undetermined");
    }

    @Test
    void aStepThatCameAfterADoubtfulStartIsNotMissing() throws IOException {
        Dialogue call =
                Dialogue.call().nobodyKnowsWho("it is late").agent("sorry").customer("it is late");
        assertThat(outcome("start customer late", "step sorry \"Sorry\": agent sorry", call.agent("well")))
                .isEqualTo("Undetermined");
        assertThat(outcome("start customer late", "step sorry \"Sorry\": agent sorry", call.agent("sorry")))
                .isEqualTo("Present");
        assertThat(outcome("start customer late", "step refund \"Refund\": agent refund", call))
                .isEqualTo("Absent");
    }

    private String outcome(String begin, String rest, Dialogue call) throws IOException {
        String kind = begin.startsWith("start") ? "model" : "marker";
        String text = "%s doc.answer v1\n  title \"Answer\"\n  source \"own\"\n  status draft\n  %s\n  %s\n";
        Files.writeString(folder.resolve("m.mark"), text.formatted(kind, begin, rest));
        Marker marker = MarkerCatalog.load(folder, new PlainAnalyzer()::analyze)
                .marker("doc.answer")
                .orElseThrow();
        Outcome outcome =
                new RuleTagger(List.of(marker)).tag(call.analysis()).get(0).outcome();
        return outcome.getClass().getSimpleName();
    }
}

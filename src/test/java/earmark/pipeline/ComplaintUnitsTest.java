package earmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Samples;
import earmark.store.Store;
import earmark.text.PlainAnalyzer;
import earmark.themes.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComplaintUnitsTest {
    private static final MarkerRef COMPLAINT = new MarkerRef("complaint", 1);

    @TempDir
    private Path folder;

    @Test
    void theTimeOfATextIsThatOfAllItsWords() throws IOException {
        Interaction call = Samples.call(1)
                .withTurns(List.of(
                        said(0, Speaker.CUSTOMER, "the parcel was due on monday", 1_000, 3_000),
                        said(1, Speaker.AGENT, "i see", 3_200, 3_600),
                        said(2, Speaker.CUSTOMER, "i want to make a complaint about your courier", 4_000, 7_000)));
        Turn last = call.turns().get(2);
        var place = new Place(call.id(), 2, new TextSpan(10, 26), last.time());
        var verdict = new Verdict(
                COMPLAINT,
                call.id(),
                new Outcome.Present(List.of(new Finding(COMPLAINT, Speaker.CUSTOMER, place, 1, "complaint.mark:3"))));
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK)) {
            store.save(call, List.of(verdict), List.of(Samples.recording(store, 1)), Samples.TAGGER);

            Unit unit = new ComplaintUnits(store, new PlainAnalyzer())
                    .of(Filter.ALL)
                    .get(0);

            assertThat(unit.text())
                    .isEqualTo("the parcel was due on monday i want to make a complaint about your courier");
            assertThat(unit.place())
                    .isEqualTo(
                            new Place(call.id(), 2, new TextSpan(0, last.text().length()), new TimeSpan(1_000, 7_000)));
        }
    }

    private static Turn said(int index, Speaker speaker, String text, long startMs, long endMs) {
        return new Turn(index, speaker, text, List.of(), new TimeSpan(startMs, endMs), List.of());
    }
}

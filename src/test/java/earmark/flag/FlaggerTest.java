package earmark.flag;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Finding;
import earmark.model.InteractionId;
import earmark.model.MarkerRef;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlaggerTest {
    private static final InteractionId ID = new InteractionId("0".repeat(16));
    private static final MarkerRef MARKER = new MarkerRef("vulnerability", 1);

    private static final Flagger FLAGGER = new Flagger(List.of(new FlagRule(
            "care",
            1,
            "In need of care",
            "constructed",
            FlagQueue.RISK,
            0.6,
            Set.of(),
            List.of(new FlagTerm.Came(FlagTerm.Kind.PRESENT, "vulnerability")),
            List.of(),
            List.of())));

    @Test
    void aReasonThatRestsOnAnotherReadingSaysSoAndHowSureItIs() {
        assertThat(because(finding(0.61, Map.of("evidence", "alternative"))))
                .isEqualTo(
                        "vulnerability found, but not in words as they were heard best (by alternative, 61 % sure): listen first");
        assertThat(because(finding(0.9, Map.of()), finding(0.61, Map.of("evidence", "alternative"))))
                .isEqualTo("vulnerability found");
    }

    @Test
    void whatCannotBeToldIsNotPresent() {
        assertThat(FLAGGER.flags(caseOf(new Outcome.Undetermined("not heard")), FlagQueue.RISK))
                .isEmpty();
    }

    private static String because(Finding... evidence) {
        List<Flag> flags = FLAGGER.flags(caseOf(new Outcome.Present(List.of(evidence))), FlagQueue.RISK);
        return flags.get(0).reasons().get(0).because();
    }

    private static Finding finding(double confidence, Map<String, String> fields) {
        var place = new Place(ID, 0, new TextSpan(0, 3), null);
        return new Finding(MARKER, Speaker.CUSTOMER, place, confidence, "constructed", fields);
    }

    private static FlagCase caseOf(Outcome outcome) {
        return new FlagCase(
                ID,
                Medium.CALL,
                Map.of(),
                Map.of("vulnerability", new Verdict(MARKER, ID, outcome)),
                Map.of(),
                List.of());
    }
}

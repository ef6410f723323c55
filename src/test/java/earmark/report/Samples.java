package earmark.report;

import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.MarkerRef;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Problem;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small call and a small mail with one verdict of every kind. */
final class Samples {
    static final InteractionId ID = new InteractionId("0123456789abcdef");

    /** What a mail would write to clear the screen of whoever reads it. */
    static final String ESCAPE = "\033[2J";

    private Samples() {}

    static Interaction call() {
        return new Interaction(
                ID,
                Medium.CALL,
                Instant.parse("2026-03-02T09:30:00Z"),
                List.of(
                        new Turn(0, Speaker.AGENT, "good morning", List.of(), new TimeSpan(500, 1500)),
                        new Turn(1, Speaker.CUSTOMER, "i am sorry to call", List.of(), new TimeSpan(2000, 4000))),
                Map.of("team", "billing", "agent", "kim"),
                new Provenance("a.wav", "ab", Map.of("model", "1")),
                null,
                List.of(new Problem("a.wav", "clipped", "turn it down")));
    }

    static Interaction mail(String text) {
        return new Interaction(
                ID,
                Medium.EMAIL,
                null,
                List.of(new Turn(0, Speaker.CUSTOMER, text, List.of(), null)),
                Map.of("subject", "hello" + ESCAPE),
                new Provenance("b" + ESCAPE + ".eml", "cd", Map.of()),
                null,
                List.of());
    }

    /** Present in turn 1 of the call, absent, no opportunity, undetermined. */
    static List<Verdict> verdicts() {
        return List.of(
                verdict(
                        "apology",
                        new Outcome.Present(List.of(finding("apology", 1, 5, 10, new TimeSpan(2200, 2600))))),
                verdict("thanks", new Outcome.Absent(List.of(new Place(ID, 0, new TextSpan(0, 12), null)))),
                verdict("closing", new Outcome.NoOpportunity("no agent at the end")),
                verdict("empathy", new Outcome.Undetermined("a channel is silent")));
    }

    static Verdict verdict(String marker, Outcome outcome) {
        return new Verdict(new MarkerRef(marker, 2), ID, outcome);
    }

    static Finding finding(String marker, int turn, int start, int end, @Nullable TimeSpan time) {
        return new Finding(
                new MarkerRef(marker, 2),
                Speaker.CUSTOMER,
                new Place(ID, turn, new TextSpan(start, end), time),
                0.75,
                "rule");
    }
}

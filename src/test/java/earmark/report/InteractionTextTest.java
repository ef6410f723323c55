package earmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class InteractionTextTest {
    @Test
    void aCallIsShownWithTimesEvidenceAndEveryOutcome() {
        assertThat(InteractionText.of(Samples.call(), Samples.verdicts())).isEqualTo("""
                0123456789abcdef  CALL  a.wav  2026-03-02T09:30:00Z
                agent kim · team billing
                note: clipped

                   0:00.5  AGENT     good morning
                   0:02.0  CUSTOMER  i am sorry to call
                            └ apology@2  0:02.2  "sorry"  0.75

                searched and absent: thanks
                cannot tell: a channel is silent — empathy
                no opportunity: no agent at the end — closing
                """);
    }

    @Test
    void aMailIsShownByTurnNumberAndItsLinesStayLines() {
        var found = Samples.verdict("late", new Outcome.Present(List.of(Samples.finding("late", 0, 0, 9, null))));

        assertThat(InteractionText.of(Samples.mail("too\nlate\nonce\tmore"), List.of(found)))
                .contains("   turn 0  CUSTOMER  too\n            late\n            once\tmore\n")
                .contains("└ late@2  \"too late \"  0.75\n");
    }

    @Test
    void aMailCannotSteerTheTerminal() {
        String text = Samples.ESCAPE + "hi\r\u202egnp";
        var found = Samples.verdict(
                "late", new Outcome.Present(List.of(Samples.finding("late", 0, 0, text.length(), null))));

        String shown = InteractionText.of(Samples.mail(text), List.of(found));

        assertThat(shown)
                .contains("b\\u001b[2J.eml", "subject hello\\u001b[2J", "CUSTOMER  \\u001b[2Jhi\\u000d\\u202egnp\n")
                .doesNotContain("\033", "\r", "\u202e");
    }
}

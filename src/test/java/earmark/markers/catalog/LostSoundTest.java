package earmark.markers.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.markers.match.RuleTagger;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import earmark.model.Problem;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What nobody could hear is never judged as not said, and what was heard stands whatever was lost beside it. */
class LostSoundTest {
    private static final String HEAD = "  title \"t\"\n  source \"own\"\n  status draft\n";

    private static final MarkerCatalog SHIPPED = MarkerCatalog.shipped();

    @Test
    void whatWasNotHeardMayHaveBeenSaidWhereSoundWasLost() {
        Dialogue call = quietCall().lost(Speaker.AGENT, 600, 20_000);
        assertThat(because("by agent\n say sorry", call))
                .isEqualTo("not heard, but 19.4 s of sound were lost or drowned by noise where it was looked for");
        assertThat(judged("by agent\n say hello", call)).isInstanceOf(Present.class);
        assertThat(judged("by customer\n say sorry", call))
                .as("nothing of the customer was lost")
                .isInstanceOf(Absent.class);
    }

    @Test
    void aLossOutsideTheWindowSpoilsNothing() {
        Dialogue call = quietCall().lost(Speaker.AGENT, 22_000, 30_000);
        assertThat(judged("by agent\n say sorry\n within first 5s", call)).isInstanceOf(Absent.class);
        assertThat(judged("by agent\n say sorry\n within last 10s", call)).isInstanceOf(Undetermined.class);
        assertThat(judged("absent agent sorry in first 5s", call)).isInstanceOf(Present.class);
        assertThat(judged("absent agent sorry", call)).isInstanceOf(Undetermined.class);
    }

    @Test
    void aSideWithoutWordsWhoseSoundWasLostIsNotSilent() {
        Dialogue call = Dialogue.call()
                .customer("hello")
                .heard(Speaker.CUSTOMER, 0, 300)
                .heard(Speaker.AGENT)
                .lost(Speaker.AGENT, 0, 900);
        assertThat(judged("by agent\n say sorry", call)).isInstanceOf(Undetermined.class);
    }

    @Test
    void timeThatBothChannelsLostIsCountedOnce() {
        Dialogue call = quietCall().lost(Speaker.AGENT, 10_000, 20_000).lost(Speaker.CUSTOMER, 12_000, 22_000);
        assertThat(because("by either\n say sorry", call)).contains("12.0 s of sound were lost");
    }

    @Test
    void aSilenceIsOneOnlyAsFarAsItWasHeard() {
        Dialogue call = quietCall().lost(Speaker.AGENT, 600, 8_000);
        assertThat(times("by any\n say silence>=10s", call)).containsExactly(new TimeSpan(8_000, 20_600));
        assertThat(because("by any\n say silence>=15s", call)).contains("sound was lost there");
        assertThat(times("by any\n say silence>=15s by customer", call))
                .as("of the customer nothing was lost")
                .contains(new TimeSpan(1_500, 20_600));
        assertThat(judged("by any\n say hello not before<=20s silence>=15s", call))
                .isInstanceOf(Undetermined.class);
    }

    @Test
    void whoSpeaksAtOnceCannotBeToldWhereOneChannelWasLost() {
        Dialogue call = quietCall().lost(Speaker.AGENT, 20_700, 21_600);
        assertThat(judged("by any\n say overtalk>=0.5s", call)).isInstanceOf(Undetermined.class);
        assertThat(judged("measure overtalk", call)).isInstanceOf(Undetermined.class);
        assertThat(judged("measure overtalk", quietCall())).isInstanceOf(Absent.class);
        assertThat(judged("by any\n say overtalk>=0.5s", quietCall())).isInstanceOf(Absent.class);
    }

    @Test
    void aHoldInWhichSoundWasLostCannotBeTold() {
        Dialogue call = Dialogue.call()
                .agent("can i put you on hold for a moment")
                .silence(40_000)
                .agent("thanks for holding")
                .heard(Speaker.AGENT, 0, 2_700, 43_300, 44_200)
                .heard(Speaker.CUSTOMER);
        assertThat(judged("by any\n say hold>=30s", call)).isInstanceOf(Present.class);
        assertThat(judged("by any\n say hold>=30s", call.lost(Speaker.CUSTOMER, 9_000, 12_000)))
                .isInstanceOf(Undetermined.class);
    }

    @Test
    void ofOneSideAloneNobodyKnowsWhatTheOtherDidMeanwhile() {
        Dialogue alone = Dialogue.call()
                .agent("hello there")
                .silence(20_000)
                .agent("goodbye")
                .heard(Speaker.AGENT, 0, 600, 15_000, 21_000);
        for (String rule : List.of("silence >= 5s", "talk_share", "monologue", "overtalk", "interruption")) {
            assertThat(because("by any\n measure " + rule, alone))
                    .as(rule)
                    .startsWith("only the side of the agent was recorded");
        }
        Dialogue both = alone.heard(Speaker.CUSTOMER, 1_000, 1_300);
        assertThat(judged("by any\n measure silence >= 5s", both)).isInstanceOf(Present.class);
        assertThat(judged("by agent\n measure talk_share", both)).isInstanceOf(Present.class);
    }

    @Test
    void aShareIsToldWhenWhatWasLostCannotTurnIt() {
        Dialogue call = Dialogue.call()
                .agent("hello there")
                .heard(Speaker.AGENT, 0, 30_000)
                .heard(Speaker.CUSTOMER, 30_000, 40_000)
                .lost(Speaker.CUSTOMER, 40_000, 46_000);
        // 30 of 40 seconds, of 46 if the customer spoke in all that was lost
        assertThat(judged("by agent\n measure talk_share >= 0.6", call)).isInstanceOf(Present.class);
        assertThat(judged("by agent\n measure talk_share >= 0.7", call)).isInstanceOf(Undetermined.class);
        assertThat(judged("by agent\n measure talk_share >= 0.8", call)).isInstanceOf(Absent.class);
        assertThat(judged("by agent\n measure talk_share", call)).isInstanceOf(Present.class);
    }

    @Test
    void anAnswerThatIsDueMayLieInWhatWasLost() {
        String rule = "when customer complain\n expect agent sorry within 10s";
        Dialogue call = Dialogue.call()
                .customer("i complain")
                .silence(8_000)
                .agent("well yes then")
                .silence(20_000)
                .customer("goodbye now")
                .heard(Speaker.CUSTOMER, 0, 600)
                .heard(Speaker.AGENT, 9_200, 10_100);
        assertThat(judged(rule, call)).isInstanceOf(Absent.class);
        assertThat(judged(rule, call.lost(Speaker.AGENT, 1_000, 5_000))).isInstanceOf(Undetermined.class);
    }

    /** Words at 0 and 20.6 seconds, and nothing between: 0.0-0.6 agent, 1.2-1.5 and 20.6-23.0 customer. */
    private static Dialogue quietCall() {
        return Dialogue.call()
                .agent("hello there")
                .customer("hi")
                .silence(18_500)
                .customer("i am still here you know thanks bye")
                .agent("good bye then")
                .heard(Speaker.AGENT, 0, 600, 23_600, 24_500)
                .heard(Speaker.CUSTOMER, 1_200, 1_500, 20_600, 23_000);
    }

    private List<TimeSpan> times(String rule, Dialogue call) {
        assertThat(judged(rule, call)).isInstanceOf(Present.class);
        return ((Present) judged(rule, call))
                .evidence().stream().map(finding -> finding.place().time()).toList();
    }

    private String because(String rule, Dialogue call) {
        Outcome outcome = judged(rule, call);
        assertThat(outcome).isInstanceOf(Undetermined.class);
        return ((Undetermined) outcome).because();
    }

    private Outcome judged(String rule, Dialogue call) {
        String lines = rule.lines().map(line -> "  " + line.strip()).reduce("", (all, line) -> all + line + "\n");
        var problems = new ArrayList<Problem>();
        var loader = new MarkerLoader(name -> Optional.empty(), SHIPPED, problems);
        List<Marker> markers = loader.load(List.of(new MarkerFile("own.mark", "marker own v1\n" + HEAD + lines)));
        assertThat(problems).isEmpty();
        return new RuleTagger(markers).tag(call.analysis()).get(0).outcome();
    }
}

package earmark.markers.match;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.PatternParser;
import earmark.markers.ShippedWords;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.Analysis;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What is measured in the sound: silence, overtalk, interruptions, holds, and figures of the whole call. */
@NullMarked
class SoundOperatorsTest {
    @Test
    void aSilenceIsFoundAfterTheTurnBeforeItWithItsTime() {
        Analysis analysis = Dialogue.call()
                .agent("one moment")
                .silence(8_000)
                .customer("hello")
                .heard(Speaker.AGENT, 0, 600)
                .heard(Speaker.CUSTOMER, 9_200, 9_500)
                .analysis();
        Place place = match("silence>=5s", analysis).certain().get(0).place();
        assertThat(place.turn()).isZero();
        assertThat(place.at().start()).isEqualTo("one moment".length());
        assertThat(place.at().length()).isZero();
        assertThat(place.time()).isEqualTo(new TimeSpan(600, 9_200));
        assertThat(match("silence>=9s", analysis).found()).isEmpty();
        assertThat(match("agent silence>=5s", analysis).certain()).hasSize(1);
        assertThat(match("customer silence>=5s", analysis).found()).isEmpty();
        assertThat(texts("one moment silence>=5s", analysis)).containsExactly("one moment");
        assertThat(texts("hello after<=1s silence>=5s", analysis)).containsExactly("hello");
        assertThat(match("first 3s silence>=5s", analysis).certain()).hasSize(1);
        assertThat(match("last 3s silence>=5s", analysis).certain()).hasSize(1);
        assertThat(match("silence>=9s by agent", analysis).certain())
                .as("from 0.6 s to the end")
                .hasSize(1);
    }

    @Test
    void withoutSoundWhatIsMeasuredCannotBeTold() {
        Analysis call = Dialogue.call().agent("one moment").analysis();
        assertThat(match("silence>=5s", call).doubtful()).hasSize(1);
        assertThat(match("silence>=5s", call).found().get(0).doubt()).contains("sound");
        assertThat(match("agent overtalk>=1s", call).doubtful()).hasSize(1);
        assertThat(match("hold>=9s", Dialogue.mail().agent("hello").analysis()).doubtful())
                .hasSize(1);
        Analysis mono = Dialogue.call()
                .agent("one moment")
                .heard(Speaker.UNKNOWN, 0, 600)
                .analysis();
        assertThat(match("overtalk>=1s", mono).doubtful()).hasSize(1);
        assertThat(match("silence>=1s by agent", mono).doubtful()).hasSize(1);
        assertThat(match("silence>=1s", mono).found()).isEmpty();
    }

    @Test
    void whoBeginsWhileTheOtherSpeaksIsToBlame() {
        Analysis analysis = Dialogue.call()
                .customer("i have been waiting for a very long time")
                .silence(-2_300)
                .agent("well i understand that but no")
                .heard(Speaker.CUSTOMER, 0, 2_700)
                .heard(Speaker.AGENT, 1_500, 4_500)
                .analysis();
        Place place = match("overtalk>=1s by agent", analysis).certain().get(0).place();
        assertThat(place.turn()).isEqualTo(1);
        assertThat(place.time()).isEqualTo(new TimeSpan(1_500, 2_700));
        assertThat(match("agent overtalk>=1s", analysis).certain()).hasSize(1);
        assertThat(match("overtalk>=1s by customer", analysis).found()).isEmpty();
        assertThat(match("overtalk>=2s", analysis).found()).isEmpty();
        assertThat(match("interruption>=0.3s", analysis).found())
                .as("the customer went on for longer than a second")
                .isEmpty();
    }

    @Test
    void anInterruptionIsWhenTheOtherStopsAndOneGoesOn() {
        Analysis analysis = Dialogue.call()
                .customer("i have been waiting for a very long time")
                .silence(-1_100)
                .agent("well i understand that but no")
                .heard(Speaker.CUSTOMER, 0, 2_700)
                .heard(Speaker.AGENT, 2_200, 4_500)
                .analysis();
        assertThat(match("interruption>=0.3s by agent", analysis).certain()).hasSize(1);
        assertThat(match("interruption>=0.6s", analysis).found()).isEmpty();
        assertThat(match("interruption>=0.3s by customer", analysis).found()).isEmpty();
    }

    @Test
    void showingThatOneListensIsNoOvertalk() {
        Analysis analysis = Dialogue.call()
                .customer("i have been waiting for a very long time")
                .silence(-2_300)
                .agent("uh huh")
                .heard(Speaker.CUSTOMER, 0, 2_700)
                .heard(Speaker.AGENT, 1_000, 1_600)
                .analysis();
        assertThat(match("overtalk>=0.5s", analysis).found()).isEmpty();
    }

    @Test
    void aHoldIsAnnouncedOrFullOfMusic() {
        Dialogue announced = Dialogue.call()
                .agent("can i put you on hold for a moment")
                .customer("okay")
                .silence(70_000)
                .agent("thanks for holding")
                .heard(Speaker.AGENT, 0, 2_400)
                .heard(Speaker.CUSTOMER, 3_000, 3_300);
        assertThat(matchShipped("hold>=60s", announced.analysis()).certain()).hasSize(1);
        assertThat(matchShipped("hold>=80s", announced.analysis()).found()).isEmpty();
        Dialogue music = Dialogue.call()
                .agent("bear with me")
                .silence(70_000)
                .agent("hello again")
                .heard(Speaker.AGENT, 0, 900, 1_000, 70_000)
                .heard(Speaker.CUSTOMER, 0, 900);
        assertThat(match("hold>=60s", music.analysis()).certain()).hasSize(1);
        Dialogue silence = Dialogue.call()
                .agent("so there")
                .silence(70_000)
                .agent("hello again")
                .heard(Speaker.AGENT, 0, 600)
                .heard(Speaker.CUSTOMER, 0, 100);
        assertThat(match("hold>=60s", silence.analysis()).found()).isEmpty();
    }

    @Test
    void figuresOfTheWholeCallAreConditions() {
        // the agent says 12 words in 3.6 s, the customer 2 words in 0.6 s, 0.6 s between them
        Analysis analysis = Dialogue.call()
                .agent("one two three four five six seven eight nine ten eleven twelve")
                .customer("cancel this")
                .heard(Speaker.AGENT, 0, 3_600)
                .heard(Speaker.CUSTOMER, 4_200, 4_800)
                .analysis();
        assertThat(texts("cancel & talk_share(agent)>0.8", analysis)).hasSize(1);
        assertThat(texts("cancel & talk_share(customer)>0.8", analysis)).isEmpty();
        assertThat(texts("cancel & !talk_share(customer)>0.8", analysis)).hasSize(1);
        assertThat(texts("cancel & speed(agent)=200", analysis)).hasSize(1);
        assertThat(texts("cancel & speed(agent)>200", analysis)).isEmpty();
        assertThat(texts("cancel & latency(customer)>=0.6s", analysis)).hasSize(1);
        assertThat(texts("cancel & latency(customer)>0.6s", analysis)).isEmpty();
        assertThat(texts("cancel & length>=4s", analysis)).hasSize(1);
        assertThat(texts("cancel & length>=600s", analysis)).isEmpty();
        assertThat(match("cancel & latency(agent)>1s", analysis).doubtful())
                .as("the agent never replies")
                .hasSize(1);
        Analysis mail = Dialogue.mail().customer("cancel this").analysis();
        assertThat(match("cancel & talk_share(agent)>0.8", mail).doubtful()).hasSize(1);
        assertThat(match("cancel & length>=4s", mail).doubtful()).hasSize(1);
        assertThat(match("cancel & length>=4s/2w", mail).certain()).hasSize(1);
        assertThat(match("cancel & length>=4s/3w", mail).found()).isEmpty();
    }

    private static List<String> texts(String pattern, Analysis analysis) {
        return match(pattern, analysis).certain().stream()
                .map(match -> match.place()
                        .at()
                        .of(analysis.interaction()
                                .turns()
                                .get(match.place().turn())
                                .text()))
                .toList();
    }

    private static Matches match(String pattern, Analysis analysis) {
        return new Matcher(PatternParser.parse(pattern, new ShippedWords())).match(analysis);
    }

    private static Matches matchShipped(String pattern, Analysis analysis) {
        return new Matcher(PatternParser.parse(pattern, MarkerCatalog.shipped())).match(analysis);
    }
}

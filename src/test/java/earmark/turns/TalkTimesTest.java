package earmark.turns;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Voice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TalkTimesTest {
    @Test
    void talkIsCountedASideAndSilenceIsWhenNobodySpeaks() {
        TalkTimes times = TalkTimes.of(new Sound(
                10_000,
                List.of(
                        voice(0, Speaker.AGENT, new TimeSpan(0, 2000), new TimeSpan(6000, 7000)),
                        voice(1, Speaker.CUSTOMER, new TimeSpan(3000, 4000)))));

        assertThat(times.talkMs()).isEqualTo(Map.of(Speaker.AGENT, 3000L, Speaker.CUSTOMER, 1000L));
        assertThat(times.silenceMs()).isEqualTo(6000);
        assertThat(times.longestSilenceMs()).isEqualTo(3000);
        assertThat(times.overtalkMs()).hasValue(0);
    }

    @Test
    void overtalkIsWhenTwoSpeakAtOnceHoweverTheirStretchesLie() {
        TalkTimes times = TalkTimes.of(new Sound(
                10_000,
                List.of(
                        voice(0, Speaker.AGENT, new TimeSpan(0, 5000), new TimeSpan(8000, 9000)),
                        voice(1, Speaker.CUSTOMER, new TimeSpan(4000, 6000), new TimeSpan(8200, 8500)))));

        assertThat(times.overtalkMs()).hasValue(1300);
        assertThat(times.silenceMs()).isEqualTo(3000);
    }

    @Test
    void onOneChannelOvertalkCannotBeTold() {
        TalkTimes times = TalkTimes.of(new Sound(4000, List.of(voice(0, Speaker.UNKNOWN, new TimeSpan(1000, 2000)))));

        assertThat(times.overtalkMs()).isEmpty();
        assertThat(times.longestSilenceMs()).isEqualTo(2000);
    }

    @Test
    void aCallInWhichNobodySpeaksIsAllSilence() {
        TalkTimes times = TalkTimes.of(new Sound(4000, List.of(voice(0, Speaker.AGENT), voice(1, Speaker.CUSTOMER))));

        assertThat(times.silenceMs()).isEqualTo(4000);
        assertThat(times.talkMs()).isEqualTo(Map.of(Speaker.AGENT, 0L, Speaker.CUSTOMER, 0L));
    }

    private static Voice voice(int channel, Speaker speaker, TimeSpan... active) {
        return new Voice(channel, speaker, List.of(active));
    }
}

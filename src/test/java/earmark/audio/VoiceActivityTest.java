package earmark.audio;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames are 20 ms; levels in dB of full scale. Tracks are drawn as text: one letter is 100 ms. */
class VoiceActivityTest {
    /** V voice at -20, q voice at -34, b voice at -57, n noise at -60 that fools the detector, . silence. */
    private static VoiceTrack track(String drawing) {
        byte[] frames = new byte[5 * drawing.length()];
        for (int i = 0; i < frames.length; i++) {
            char letter = drawing.charAt(i / 5);
            double levelDb =
                    letter == 'V' ? -20 : letter == 'q' ? -34 : letter == 'b' ? -57 : letter == 'n' ? -60 : -62;
            frames[i] = VoiceTrack.encode(letter != '.', levelDb);
        }
        return VoiceTrack.of(frames);
    }

    @Test
    void twoSpeakersAreHeardEachOnTheirOwnChannel() {
        assertThat(VoiceActivity.of(List.of(track("..VVVVV........."), track("..........VVVV.."))))
                .containsExactly(List.of(new TimeSpan(200, 700)), List.of(new TimeSpan(1000, 1400)));
    }

    @Test
    void crosstalkIsNotTheOtherSpeaker() {
        assertThat(VoiceActivity.of(List.of(track("..VVVVV........VVVV..."), track("..bbbbb...VVV..bbbb..."))))
                .containsExactly(
                        List.of(new TimeSpan(200, 700), new TimeSpan(1500, 1900)), List.of(new TimeSpan(1000, 1300)));
    }

    @Test
    void aChannelOfNothingButCrosstalkIsSilent() {
        assertThat(VoiceActivity.of(List.of(track("..VVVVV...VVVVV..."), track("..bbbbb...bbbbb...")))
                        .get(1))
                .isEmpty();
    }

    @Test
    void echoThatComesLateIsStillEcho() {
        assertThat(VoiceActivity.of(List.of(track("..VVVVV........."), track("....bbbbb...VVVV")))
                        .get(1))
                .containsExactly(new TimeSpan(1200, 1600));
    }

    @Test
    void bothAtOnceIsBoth() {
        assertThat(VoiceActivity.of(List.of(track("..VVVVVVVV...."), track("......VVVVVV.."))))
                .containsExactly(List.of(new TimeSpan(200, 1000)), List.of(new TimeSpan(600, 1200)));
    }

    @Test
    void aQuietCallerUnderALoudAgentIsHeard() {
        assertThat(VoiceActivity.of(List.of(track("..VVVVVVVV............"), track("......qqqqqq...qqqqq..")))
                        .get(1))
                .containsExactly(new TimeSpan(600, 1200), new TimeSpan(1500, 2000));
    }

    @Test
    void lineNoiseThatFoolsTheDetectorIsNoVoice() {
        assertThat(VoiceActivity.of(List.of(track("nnnnVVVVVnnnnnnnnnnn"))).get(0))
                .containsExactly(new TimeSpan(400, 900));
    }

    @Test
    void gapsWithinAPhraseAreClosedAndClicksDropped() {
        assertThat(VoiceActivity.of(List.of(track("VV..VVV.....V......VV...."))).get(0))
                .containsExactly(new TimeSpan(0, 700), new TimeSpan(1900, 2100));
    }

    @Test
    void oneVoiceOnBothChannelsIsToldFromTwo() {
        VoiceTrack one = track("..VVVVqqqqVVVV...VVqqVV..");
        byte[] quieter = one.toBytes();
        for (int i = 0; i < quieter.length; i++) {
            quieter[i] = one.voiced(i) ? (byte) (quieter[i] + 6) : quieter[i];
        }

        assertThat(DualMono.same(one, one)).isTrue();
        assertThat(DualMono.same(one, VoiceTrack.of(quieter))).as("3 dB apart").isTrue();
        assertThat(DualMono.same(one, track("..qqVVVVVV.....VVVV.VVVqq"))).isFalse();
        assertThat(DualMono.same(track("..VV.."), track("..VV..")))
                .as("too little to tell")
                .isFalse();
    }

    @Test
    void aTrackSurvivesTheWay() {
        VoiceTrack track = track("..VVqqbb");

        assertThat(VoiceTrack.of(track.toBytes())).isEqualTo(track);
        assertThat(track.voiced(10)).isTrue();
        assertThat(track.levelDb(10)).isEqualTo(-20);
        assertThat(track.voiced(0)).isFalse();
    }
}

package earmark.audio;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Levels in dB of full scale. Tracks are drawn as text: one letter is half a second, 25 frames. */
class CoveredTest {
    private static final List<TimeSpan> NEVER = List.of();
    private static final String TALK = "..VVVVVVVVVVVV......VVVV..";
    private static final List<TimeSpan> TALKED = List.of(new TimeSpan(1_000, 7_000), new TimeSpan(10_000, 12_000));

    /** V voice at -20, N noise at -20, n noise at -30, h the line's hum at -50, e echo at -36, M music at -20, . silence. */
    private static VoiceTrack track(String drawing) {
        byte[] frames = new byte[25 * drawing.length()];
        for (int i = 0; i < frames.length; i++) {
            char letter = drawing.charAt(i / 25);
            double levelDb = switch (letter) {
                case 'V', 'N', 'M' -> -20;
                case 'n' -> -30;
                case 'e' -> -36;
                case 'h' -> -50;
                default -> -62;
            };
            frames[i] = VoiceTrack.encode("VMe".indexOf(letter) >= 0, levelDb);
        }
        return VoiceTrack.of(frames);
    }

    private static List<TimeSpan> beside(String drawing) {
        List<List<TimeSpan>> covered = Covered.of(List.of(track(TALK), track(drawing)), List.of(TALKED, NEVER));
        assertThat(covered.get(0)).as("the side that was understood").isEmpty();
        return covered.get(1);
    }

    @Test
    void noiseInWhichNobodyWasUnderstoodMayCoverAVoice() {
        assertThat(beside("N".repeat(26))).containsExactly(new TimeSpan(0, 13_000));
        assertThat(beside("n".repeat(26)))
                .as("also where the other side is louder: he may be the quieter speaker")
                .containsExactly(new TimeSpan(0, 13_000));
    }

    @Test
    void aSilentSideSaidNothing() {
        assertThat(beside(".".repeat(26))).isEmpty();
        assertThat(beside("h".repeat(26))).as("a voice stands out from the hum").isEmpty();
        assertThat(beside("........N.................")).as("a door that slams").isEmpty();
    }

    @Test
    void theOtherSideHeardThroughCoversNothing() {
        assertThat(beside("..eeeeeeeeeeee......eeee..")).isEmpty();
    }

    @Test
    void ofWhoWasUnderstoodItIsKnownHowLoudHeIs() {
        String noisy = "VVVV......NNNNNNNNNN......";
        List<TimeSpan> understood = List.of(new TimeSpan(0, 2_000));
        assertThat(Covered.of(List.of(track(noisy)), List.of(understood)).get(0))
                .containsExactly(new TimeSpan(5_000, 10_000));
        assertThat(Covered.of(List.of(track(noisy.replace('N', 'n'))), List.of(understood))
                        .get(0))
                .as("he would be 10 dB louder")
                .isEmpty();
        assertThat(Covered.of(List.of(track(noisy.replace('N', 'M'))), List.of(understood))
                        .get(0))
                .as("music on hold, or a voice: of these others judge")
                .isEmpty();
        assertThat(Covered.of(List.of(track("VVVV......NNNNNN..........")), List.of(understood))
                        .get(0))
                .as("three seconds, as a breath of wind")
                .isEmpty();
    }

    @Test
    void whereNobodyWasUnderstoodNothingIsKnown() {
        assertThat(Covered.of(List.of(track("NNNNNNNNNN")), List.of(NEVER)).get(0))
                .isEmpty();
    }
}

package earmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.audio.AudioFormat;
import earmark.audio.ChannelProbe;
import earmark.audio.Probe;
import earmark.audio.VoiceTrack;
import earmark.intake.RecordingFile;
import earmark.intake.Source;
import earmark.model.EarmarkException;
import earmark.model.Speaker;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SidesTest {
    private static final List<Speaker> USUAL = List.of(Speaker.AGENT, Speaker.CUSTOMER);

    @Test
    void twoChannelsAreWhoIsUsuallyThere() {
        assertThat(speakers(recording(null, file("call.wav", null)), probe(1, 2)))
                .containsExactly(Speaker.AGENT, Speaker.CUSTOMER);
    }

    @Test
    void whatIsKnownOfThisRecordingGoesBeforeWhatIsUsual() {
        List<Speaker> reversed = List.of(Speaker.CUSTOMER, Speaker.AGENT);

        assertThat(speakers(recording(reversed, file("call.wav", null)), probe(1, 2)))
                .containsExactlyElementsOf(reversed);
    }

    @Test
    void aChannelThatNobodyNamedIsUnknown() {
        assertThat(speakers(recording(null, file("call.wav", null)), probe(1, 2, 3)))
                .containsExactly(Speaker.AGENT, Speaker.CUSTOMER, Speaker.UNKNOWN);
        assertThat(Sides.problems(recording(null, file("call.wav", null)), List.of(probe(1, 2, 3)), USUAL))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).startsWith("3 channels, but only 2 named"));
    }

    @Test
    void aMonoRecordingIsNobodysSideUnlessItSaysSo() {
        assertThat(speakers(recording(null, file("call.wav", null)), probe(1))).containsExactly(Speaker.UNKNOWN);
        assertThat(speakers(recording(null, file("7_agent.wav", Speaker.AGENT)), probe(1)))
                .containsExactly(Speaker.AGENT);
    }

    @Test
    void oneSoundOnBothChannelsIsHeardOnceAndSaysWhy() {
        Source.Recording recording = recording(null, file("call.wav", null));

        assertThat(speakers(recording, probe(5, 5))).containsExactly(Speaker.UNKNOWN);
        assertThat(Sides.problems(recording, List.of(probe(5, 5)), USUAL))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("all 2 channels hold the same sound"));
    }

    @Test
    void twoFilesOfACallHoldTheSideTheyAreNamedFor() {
        Source.Recording pair =
                recording(null, file("7_agent.wav", Speaker.AGENT), file("7_caller.wav", Speaker.CUSTOMER));

        assertThat(speakers(pair, probe(1), probe(2))).containsExactly(Speaker.AGENT, Speaker.CUSTOMER);
    }

    @Test
    void aStereoFileCannotBeOneSideOfACall() {
        Source.Recording pair =
                recording(null, file("7_agent.wav", Speaker.AGENT), file("7_caller.wav", Speaker.CUSTOMER));

        assertThatThrownBy(() -> speakers(pair, probe(1, 2), probe(3)))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("7_agent.wav: one of two files of a call, but it has 2 channels");
    }

    private static List<Speaker> speakers(Source.Recording recording, Probe... probes) {
        return Sides.of(recording, List.of(probes), USUAL).stream()
                .map(Side::speaker)
                .toList();
    }

    private static Source.Recording recording(@Nullable List<Speaker> channels, RecordingFile... files) {
        return new Source.Recording(List.of(files), channels, Map.of(), null);
    }

    private static RecordingFile file(String name, @Nullable Speaker role) {
        return new RecordingFile(Path.of(name), role);
    }

    /** A channel a seed: the same seed is the same sound. */
    private static Probe probe(long... seeds) {
        List<ChannelProbe> channels = Arrays.stream(seeds)
                .mapToObj(seed -> new ChannelProbe(VoiceTrack.of(sound(seed)), -3, 0, false))
                .toList();
        return new Probe(
                new AudioFormat("wav", "pcm_s16le", 8000, seeds.length),
                10_000,
                OptionalLong.of(10_000),
                channels,
                List.of());
    }

    private static byte[] sound(long seed) {
        var random = new SplittableRandom(seed);
        byte[] frames = new byte[500];
        for (int i = 0; i < frames.length; i++) {
            // voiced, 10 to 40 dB below full scale
            frames[i] = (byte) (0x80 | random.nextInt(20, 80));
        }
        return frames;
    }
}

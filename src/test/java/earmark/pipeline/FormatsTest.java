package earmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earmark.audio.Probe;
import earmark.audio.Spans;
import earmark.audio.VoiceActivity;
import earmark.audio.VoiceTrack;
import earmark.audio.WavBytes;
import earmark.model.EarmarkException;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.transcribe.Transcript;
import earmark.turns.ChannelWords;
import earmark.turns.TurnBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One sentence of ours in every format that recorders write; {@code scripts/make-audio-fixtures} made the files. */
class FormatsTest {
    private static final Path FORMATS = Path.of("src/test/resources/earmark/audio/formats");
    private static final String SENTENCE = "we will send you a letter next week";
    private static final long DURATION_MS = 2520;
    /** Bare AAC frames do not say how much of the first and the last one is padding: 128 ms each at 8 kHz. */
    private static final Map<String, Long> TOLERATED_MS = Map.of("plain.aac", 200L);

    @TempDir
    private static Path folder;

    private static RealWorkers workers;

    @BeforeAll
    static void start() throws IOException {
        workers = new RealWorkers(1);
    }

    @AfterAll
    static void stop() throws IOException {
        workers.close();
    }

    @TestFactory
    Stream<DynamicTest> everyFormatDecodesToTheSameSound() throws IOException {
        double levelDb = speechDb(workers.probe(FORMATS.resolve("pcm16.wav")));
        return files().filter(file -> !name(file).equals("two-channels.wav"))
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Probe probe = workers.probe(file);

                    long toleratedMs = TOLERATED_MS.getOrDefault(name(file), 60L);
                    assertThat(probe.durationMs()).isCloseTo(DURATION_MS, within(toleratedMs));
                    assertThat(probe.problems()).isEmpty();
                    assertThat(speechDb(probe)).as("loudness").isCloseTo(levelDb, within(1.5));
                    assertThat(Spans.lengthMs(voice(probe))).isBetween(1500L, 2200L);
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pcm8.wav",
                "mulaw.wav",
                "gsm.wav",
                "ms-adpcm.wav",
                "plain.mp3",
                "opus.ogg",
                "aac.m4a",
                "narrow.amr",
                "plain.wma",
                "raw.gsm"
            })
    void theSentenceIsUnderstoodInEveryFormat(String name) throws IOException {
        assertThat(workers.text(FORMATS.resolve(name), 0)).isEqualTo(SENTENCE);
    }

    @Test
    void theSameSoundGivesTheSameWordsWhateverWasHeardBefore() throws IOException {
        Transcript first = workers.transcript(FORMATS.resolve("pcm8.wav"), 0);
        workers.transcript(FORMATS.resolve("two-channels.wav"), 1);
        Transcript second = workers.transcript(FORMATS.resolve("pcm8.wav"), 0);
        try (RealWorkers others = new RealWorkers(1)) {
            assertThat(second).isEqualTo(first);
            assertThat(others.transcript(FORMATS.resolve("pcm8.wav"), 0)).isEqualTo(first);
        }
    }

    @Test
    void twoChannelsBecomeTwoSpeakersInTheOrderTheySpoke() throws IOException {
        Path file = FORMATS.resolve("two-channels.wav");
        List<List<TimeSpan>> voice = VoiceActivity.of(tracks(workers.probe(file)));

        List<Turn> turns = TurnBuilder.build(List.of(
                new ChannelWords(Speaker.AGENT, workers.transcript(file, 0), voice.get(0)),
                new ChannelWords(Speaker.CUSTOMER, workers.transcript(file, 1), voice.get(1))));

        assertThat(turns).extracting(Turn::speaker).containsExactly(Speaker.AGENT, Speaker.CUSTOMER);
        assertThat(turns)
                .extracting(Turn::text)
                .containsExactly(SENTENCE, "thank you for calling how can i help you today");
        assertThat(voice.get(0).get(0).startMs()).isBetween(150L, 450L);
        assertThat(voice.get(1).get(0).startMs()).isBetween(3100L, 3500L);
    }

    @Test
    void aFileCutShortSaysHowMuchIsMissing() throws IOException {
        byte[] whole = Files.readAllBytes(FORMATS.resolve("pcm16.wav"));
        Path half = Files.write(folder.resolve("half.wav"), Arrays.copyOf(whole, whole.length / 2));

        Probe probe = workers.probe(half);

        assertThat(probe.lostMs()).isCloseTo(DURATION_MS - probe.durationMs(), within(2L));
        assertThat(probe.lost()).containsExactly(new TimeSpan(probe.durationMs(), probe.durationMs() + probe.lostMs()));
        assertThat(probe.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("half.wav: " + probe.lostMs() + " ms of it could not be decoded"));
    }

    @Test
    void damageInTheMiddleKeepsLaterTimes() throws IOException {
        byte[] bytes = Files.readAllBytes(FORMATS.resolve("plain.flac"));
        int middle = bytes.length / 2;
        Arrays.fill(bytes, middle - 600, middle + 600, (byte) 0);
        Path damaged = Files.write(folder.resolve("damaged.flac"), bytes);

        Probe probe = workers.probe(damaged);

        assertThat(probe.durationMs()).isCloseTo(DURATION_MS, within(30L));
        assertThat(probe.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("could not be decoded"));
    }

    @Test
    void aFileOfWhichNothingCanBeDecodedIsAnError() throws IOException {
        byte[] bytes = Files.readAllBytes(FORMATS.resolve("aac.m4a"));
        Path cut = Files.write(folder.resolve("cut.m4a"), Arrays.copyOf(bytes, bytes.length - 1200));

        assertThatThrownBy(() -> workers.probe(cut))
                .isInstanceOf(EarmarkException.class)
                .hasMessageStartingWith("cut.m4a: ");
    }

    /** Nine hours at the lowest rate would take a while to be measured; its header is enough. */
    @Test
    void aRecordingThatSaysItIsTooLongIsRefusedAtOnce() throws IOException {
        byte[] file = WavBytes.riff()
                .format(1, 1, 8000, 8)
                .chunk("data", 9 * 3600 * 8000L, new byte[800])
                .bytes();

        assertThatThrownBy(() -> workers.probe(Files.write(folder.resolve("long.wav"), file)))
                .hasMessageContaining("long.wav: longer than 480 minutes");
    }

    @Test
    void aChannelThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> workers.transcript(FORMATS.resolve("pcm16.wav"), 1))
                .hasMessageContaining("pcm16.wav: no channel 2 in it");
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FORMATS)) {
            List<Path> sorted = files.sorted().toList();
            assertThat(sorted).hasSizeGreaterThan(25);
            return sorted.stream();
        }
    }

    private static String name(Path file) {
        return file.getFileName() + "";
    }

    private static List<VoiceTrack> tracks(Probe probe) {
        return probe.channels().stream().map(channel -> channel.track()).toList();
    }

    private static List<TimeSpan> voice(Probe probe) {
        return VoiceActivity.of(tracks(probe)).get(0);
    }

    /** Mean power of all frames. */
    private static double speechDb(Probe probe) {
        VoiceTrack track = tracks(probe).get(0);
        double power = 0;
        for (int i = 0; i < track.length(); i++) {
            power += Math.pow(10, track.levelDb(i) / 10);
        }
        return 10 * Math.log10(power * VoiceTrack.FRAME_MS / DURATION_MS);
    }
}

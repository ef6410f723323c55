package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.files.StagedFile;
import earmark.model.Interaction;
import earmark.pipeline.listen.Audible;
import earmark.pipeline.listen.Listening;
import earmark.settings.Settings;
import earmark.store.Home;
import earmark.store.KeptSource;
import earmark.store.Samples;
import earmark.store.Store;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of calls that browsers play, made in worker processes. */
@NullMarked
class ListeningTest {
    @TempDir
    private Path folder;

    /** A WAV of floats, which is not played as it is; one channel, 8 kHz, rising from 0 to full. */
    private Path floats(String name, int frames) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(44 + frames * 4).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(36 + frames * 4);
        out.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(16);
        out.putShort((short) 3).putShort((short) 1).putInt(8000).putInt(32000);
        out.putShort((short) 4).putShort((short) 32);
        out.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(frames * 4);
        for (int i = 0; i < frames; i++) {
            out.putFloat(i / (float) frames);
        }
        return Files.write(folder.resolve(name), out.array());
    }

    private Interaction keep(Store store, Path... files) throws IOException {
        var sources = new java.util.ArrayList<KeptSource>();
        for (Path file : files) {
            StagedFile staged = store.staging().take(file);
            sources.add(KeptSource.of(staged, "recording", file.getFileName() + ""));
        }
        Interaction call = new Spoken().agent("hello").call(sources.get(0).sha256(), Instant.EPOCH, Map.of());
        store.save(call, List.of(), sources, Samples.TAGGER);
        return call;
    }

    private long copies(Store store) throws IOException {
        try (Stream<Path> files = Files.list(store.home().listening())) {
            return files.count();
        }
    }

    @Test
    void twoSidesBecomeOneFileWithBothBesideEachOtherOnceEvenWhenAskedForTwice() throws Exception {
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), WebHome.CLOCK);
                var listening = new Listening(store, Settings.defaults(), WebHome.CLOCK)) {
            Interaction call = keep(store, floats("a.wav", 20_000), floats("b.wav", 10_000));
            ExecutorService both = Executors.newFixedThreadPool(2);
            Callable<Audible> ask = () -> listening.of(call).orElseThrow();
            List<Future<Audible>> answers = both.invokeAll(List.of(ask, ask));
            Audible one = answers.get(0).get();
            assertThat(answers.get(1).get().sound()).isEqualTo(one.sound());
            both.shutdown();
            ByteBuffer wav = ByteBuffer.wrap(Files.readAllBytes(one.sound())).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(wav.getShort(22)).isEqualTo((short) 2);
            assertThat(wav.getInt(40)).isEqualTo(20_000 * 4);
            assertThat(wav.capacity()).isEqualTo(44 + 20_000 * 4);
            assertThat(wav.getShort(44 + 5_000 * 4)).isEqualTo((short) 8192);
            assertThat(wav.getShort(44 + 5_000 * 4 + 2)).isEqualTo((short) 16384);
            // the shorter side ends in silence
            assertThat(wav.getShort(44 + 15_000 * 4 + 2)).isZero();
            assertThat(one.peaks().durationMs()).isEqualTo(2500);
            assertThat(copies(store)).isEqualTo(2);
        }
    }

    @Test
    void theFolderDoesNotGrowBeyondItsBoundAndWhatIsGoneIsMadeAgain() throws Exception {
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), WebHome.CLOCK);
                var listening = new Listening(store, Settings.defaults(), WebHome.CLOCK, 60_000)) {
            Interaction first = keep(store, floats("a.wav", 20_000));
            Interaction second = keep(store, floats("b.wav", 20_001));
            Path old = listening.of(first).orElseThrow().sound();
            assertThat(listening.of(second)).isPresent();
            assertThat(old).doesNotExist();
            assertThat(listening.of(first).orElseThrow().sound()).exists();
        }
    }
}

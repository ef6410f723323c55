package earmark.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.audio.CacheFolder;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {
    private static final Path LIB = Path.of(System.getProperty("earmark.lib", "target/lib"));

    @TempDir
    private Path folder;

    @Test
    void theModelIsUnpackedOnceAndUsedAgain() throws IOException {
        ModelFolder first = cache(LIB).standard();
        Path file = first.path().resolve("am/final.mdl");
        var writtenAt = Files.getLastModifiedTime(file);

        ModelFolder second = cache(folder.resolve("no-archive-needed-any-more")).standard();

        assertThat(first.sampleRateHz()).isEqualTo(16_000);
        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(writtenAt);
    }

    @Test
    void aDamagedModelIsUnpackedAgain() throws IOException {
        Path model = cache(LIB).standard().path();
        byte[] conf = Files.readAllBytes(model.resolve("conf/model.conf"));
        Files.writeString(model.resolve("conf/model.conf"), "--min-active=200");
        Files.delete(model.resolve("graph/disambig_tid.int"));

        assertThat(cache(LIB).standard().path()).isEqualTo(model);
        assertThat(Files.readAllBytes(model.resolve("conf/model.conf"))).isEqualTo(conf);
        assertThat(model.resolve("graph/disambig_tid.int")).exists();
    }

    @Test
    void manyAtOnceAllGetAWholeModel() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<ModelFolder>> asks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asks.add(() -> cache(LIB).standard());
            }
            for (Future<ModelFolder> each : threads.invokeAll(asks)) {
                assertThat(each.get().path()).isDirectory();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void withoutItsArchiveOneSentenceSaysWhatToDo() {
        assertThatThrownBy(() -> cache(folder).standard())
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("no model archive")
                .hasMessageContaining("--model");
    }

    @Test
    void aDamagedArchiveIsNamedAndLeavesNothing() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(lib.resolve("vosk-model-en-9.aar")))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("assets/model-en-us/README"));
            zip.write(1);
        }

        assertThatThrownBy(() -> cache(lib).standard()).hasMessageContaining("a damaged model archive");
    }

    @Test
    void aFolderThatIsNoModelIsToldWhatItLacks() throws IOException {
        Files.createDirectories(folder.resolve("m/graph"));
        Files.writeString(folder.resolve("m/graph/HCLr.fst"), "");

        assertThatThrownBy(() -> ModelFolder.of(folder.resolve("m")))
                .hasMessageContaining("not a whole model: without am/final.mdl, conf/mfcc.conf, graph/Gr.fst");
        assertThatThrownBy(() -> ModelFolder.of(folder.resolve("none"))).hasMessageContaining("no such folder");
    }

    @Test
    void theRateIsReadFromTheModelAndNeverAssumed() throws IOException {
        Path model = Files.createDirectories(folder.resolve("m"));
        Files.writeString(model.resolve("final.mdl"), "");
        Files.writeString(model.resolve("HCLG.fst"), "");
        Files.writeString(model.resolve("mfcc.conf"), "--use-energy=false\n--sample-frequency=8000\n");
        assertThat(ModelFolder.of(model).sampleRateHz()).isEqualTo(8000);

        Files.writeString(model.resolve("mfcc.conf"), "--use-energy=false\n");
        assertThatThrownBy(() -> ModelFolder.of(model)).hasMessageContaining("which sample rate");
    }

    @Test
    void theCacheLiesWhereTheEnvironmentSays() {
        Path home = Path.of("/home/me");
        assertThat(CacheFolder.of(Map.of("EARMARK_CACHE", "/e", "XDG_CACHE_HOME", "/x"), home)
                        .path())
                .isEqualTo(Path.of("/e"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/x"), home).path()).isEqualTo(Path.of("/x/earmark"));
        assertThat(CacheFolder.of(Map.of("EARMARK_CACHE", " "), home).path())
                .isEqualTo(Path.of("/home/me/.cache/earmark"));
    }

    @Test
    void voiceWithoutWordsIsAFailureAndSilenceIsNot() {
        assertThat(WordCheck.failure("call.wav", 60_000, 0)).isPresent();
        assertThat(WordCheck.failure("call.wav", 60_000, 5))
                .as("hold music: huh, the")
                .isPresent();
        assertThat(WordCheck.failure("call.wav", 60_000, 6)).isEmpty();
        assertThat(WordCheck.failure("call.wav", 2_900, 0)).isEmpty();
        assertThat(WordCheck.nothingSaid("call.wav", 2_900, 0)).isPresent();
        assertThat(WordCheck.nothingSaid("call.wav", 60_000, 0))
                .as("a failure already")
                .isEmpty();
        assertThat(WordCheck.nothingSaid("call.wav", 900, 2)).isEmpty();
    }

    private ModelCache cache(Path lib) {
        return new ModelCache(new CacheFolder(folder.resolve("cache")), lib);
    }
}

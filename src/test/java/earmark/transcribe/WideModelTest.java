package earmark.transcribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideModelTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path copies;

    @Test
    void theModelItselfIsNotTouchedAndItsCopyDiffersInOneLine() throws IOException {
        Path conf = folder.resolve("conf");
        Files.createDirectories(conf);
        Files.createDirectories(folder.resolve("am"));
        Files.writeString(folder.resolve("am/final.mdl"), "weights");
        String text = "--beam=10.0\n--lattice-beam=2.0\n--acoustic-scale=1.0\n";
        Files.writeString(conf.resolve("model.conf"), text);

        ModelFolder wide = WideModel.of(new ModelFolder(folder, 16_000), copies);

        assertThat(Files.readString(conf.resolve("model.conf"))).isEqualTo(text);
        assertThat(wide.path()).hasParent(copies);
        assertThat(wide.path().resolve("am/final.mdl")).hasContent("weights");
        assertThat(wide.path().resolve("conf/model.conf"))
                .hasContent("--beam=10.0\n--lattice-beam=8.0\n--acoustic-scale=1.0\n");
    }

    @Test
    void aModelThatKeepsEnoughStaysAsItIs() {
        assertThat(WideModel.widened("--beam=13.0\n--lattice-beam=9\n")).isEqualTo("--beam=13.0\n--lattice-beam=9\n");
        assertThat(WideModel.widened("--beam=13.0\n")).isEqualTo("--beam=13.0\n--lattice-beam=8.0\n");
    }
}

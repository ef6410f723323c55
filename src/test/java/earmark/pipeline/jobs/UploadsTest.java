package earmark.pipeline.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    @Test
    void keepsPathsAndRefusesThoseThatLeadElsewhere(@TempDir Path folder) throws IOException {
        var uploads = new Uploads(folder.resolve("uploads"), 10);
        String id = uploads.begin();
        Path taken = uploads.take(id, "calls/march/a b.wav", bytes(10));
        assertThat(taken).hasSize(10).isEqualTo(uploads.of(id).resolve("calls/march/a b.wav"));
        for (String odd : List.of("../x", "a/../../x", "/x", "a//b", ".", "a\\b", "a\nb", "x".repeat(300))) {
            assertThatThrownBy(() -> uploads.take(id, odd, bytes(1))).as(odd).isInstanceOf(EarmarkException.class);
        }
        assertThatThrownBy(() -> uploads.of("../" + id)).isInstanceOf(EarmarkException.class);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void whatIsTooLargeLeavesNothingBehind(@TempDir Path folder) throws IOException {
        var uploads = new Uploads(folder.resolve("uploads"), 10);
        String id = uploads.begin();
        assertThatThrownBy(() -> uploads.take(id, "a.wav", bytes(11)))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("larger");
        assertThat(uploads.of(id)).isEmptyDirectory();
    }

    @Test
    void onlyWhatIsStillNeededStays(@TempDir Path folder) throws IOException {
        var uploads = new Uploads(folder.resolve("uploads"), 10);
        String id = uploads.begin();
        Path bad = uploads.take(id, "calls/bad.wav", bytes(1));
        Path good = uploads.take(id, "calls/good.wav", bytes(1));
        uploads.removeAllBut(id, List.of(bad));
        assertThat(bad).exists();
        assertThat(good).doesNotExist();
        uploads.removeAllBut(id, List.of());
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void aDropIsStartedOnceAndOnlyWithFiles(@TempDir Path folder) throws IOException {
        var uploads = new Uploads(folder.resolve("uploads"), 10);
        String id = uploads.begin();
        assertThat(uploads.start(id)).isEqualTo(Uploads.State.EMPTY);
        uploads.take(id, "calls/a.wav", bytes(1));
        assertThat(uploads.start(id)).isEqualTo(Uploads.State.FILLED);
        assertThat(uploads.start(id)).isEqualTo(Uploads.State.STARTED);
        assertThat(new Uploads(folder.resolve("uploads"), 10).state(id))
                .as("after the server was stopped")
                .isEqualTo(Uploads.State.STARTED);
        uploads.removeAllBut(id, List.of());
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
    }

    private static ByteArrayInputStream bytes(int n) {
        return new ByteArrayInputStream(new byte[n]);
    }
}

package earmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of clips holds no sound of which its page does not tell, and whatever else somebody put there. */
class ClipPagesTest {
    private static final String CUT = "01-nt-1003-wav-3f9a77c1";

    @TempDir
    Path folder;

    @BeforeEach
    void anEarlierRunAndSomebodysOwnFiles() throws IOException {
        for (String name : List.of(
                CUT + ".wav", CUT + ".vtt", "index.html", "playlist.m3u8", "01-nt-1003-wav-00000000.wav", "my.wav")) {
            Files.writeString(folder.resolve(name), "x");
        }
        Files.writeString(
                folder.resolve("clips.csv"),
                "clip,name,sound,captions,rating,note\r\n3f9a77c1,nt-1003," + CUT + ".wav," + CUT
                        + ".vtt,good,my.wav\r\n");
    }

    @Test
    void whatAnEarlierRunCutAndThisOneDidNotGoes() throws IOException {
        ClipPages.write(folder, "Clips", "sorry", "no clips", List.of());
        assertThat(names())
                .containsExactly("01-nt-1003-wav-00000000.wav", "clips.csv", "index.html", "my.wav", "playlist.m3u8");
    }

    @Test
    void whereNothingIsFoundNothingOfAnEarlierRunIsLeft() throws IOException {
        ClipPages.clear(folder);
        assertThat(names()).containsExactly("01-nt-1003-wav-00000000.wav", "my.wav");
        ClipPages.clear(folder);
        ClipPages.clear(folder.resolve("none"));
        assertThat(names()).hasSize(2);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}

package earmark.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelWordsTest {
    @TempDir
    Path folder;

    private ModelFolder model;

    @BeforeEach
    void aModel() throws IOException {
        Files.createDirectories(folder.resolve("graph"));
        model = new ModelFolder(folder, 16_000);
    }

    @Test
    void theWordsStandInTheHeadOfTheGrammar() throws IOException {
        Files.write(folder.resolve("graph/Gr.fst"), grammar("<eps>", "!SIL", "[unk]", "apologize", "i'm", "#0"));

        assertThat(ModelWords.of(model).orElseThrow()).containsExactlyInAnyOrder("apologize", "i'm");
    }

    @Test
    void aListOfWordsGoesBeforeTheGrammar() throws IOException {
        Files.write(folder.resolve("graph/Gr.fst"), grammar("apologize"));
        Files.writeString(folder.resolve("graph/words.txt"), "<eps> 0\nsorry 1\ndelay 2\n");

        assertThat(ModelWords.of(model).orElseThrow()).containsExactlyInAnyOrder("sorry", "delay");
    }

    @Test
    void aModelThatDoesNotSayItsWordsHasNone() throws IOException {
        assertThat(ModelWords.of(model)).isEmpty();
        Files.write(folder.resolve("graph/HCLG.fst"), new byte[64]);
        assertThat(ModelWords.of(model)).isEmpty();
    }

    @Test
    void aGrammarThatEndsTooSoonIsDamagedAndNotSmall() throws IOException {
        byte[] whole = grammar("apologize", "sorry");
        Files.write(folder.resolve("graph/Gr.fst"), Arrays.copyOf(whole, whole.length - 12));

        assertThatThrownBy(() -> ModelWords.of(model))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("Gr.fst: its words cannot be read");
    }

    /** A head as OpenFst writes it: kind, arcs, version 4, a table of input symbols. */
    private static byte[] grammar(String... words) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        integer(out, 0x7EB2FDD6);
        text(out, "ngram");
        text(out, "standard");
        integer(out, 4);
        integer(out, 1);
        for (int i = 0; i < 4; i++) {
            out.writeLong(0);
        }
        integer(out, 0x7EB2FB74);
        text(out, "words.txt");
        out.writeLong(Long.reverseBytes(words.length));
        out.writeLong(Long.reverseBytes(words.length));
        for (int i = 0; i < words.length; i++) {
            text(out, words[i]);
            out.writeLong(Long.reverseBytes(i));
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        integer(out, bytes.length);
        out.write(bytes);
    }

    private static void integer(DataOutputStream out, int value) throws IOException {
        out.writeInt(Integer.reverseBytes(value));
    }
}

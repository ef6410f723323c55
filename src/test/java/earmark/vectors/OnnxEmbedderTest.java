package earmark.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.vectors.onnx.OnnxEmbedder;
import earmark.vectors.onnx.ShippedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnnxEmbedderTest {
    private static final Path NATIVES = Path.of("target/cache/natives");

    @ParameterizedTest
    @EnumSource(ShippedModel.class)
    void whatMeansTheSameIsNear(ShippedModel model) throws IOException {
        try (Embedder embedder = OnnxEmbedder.open(model, NATIVES, 2)) {
            float[] twice = embedder.embed("i was charged twice for my bill");
            float[] again = embedder.embed("you took the money two times");
            float[] engineer = embedder.embed("the engineer never turned up");
            assertThat(Cosine.of(twice, again)).isGreaterThan(Cosine.of(twice, engineer) + 0.1);
            assertThat(twice).hasSize(embedder.dimensions());
            assertThat(Cosine.of(twice, twice)).isCloseTo(1, within(1e-6));
            assertThat(embedder.id()).contains(model.id()).contains("onnxruntime 1.");
        }
    }

    @Test
    void aVectorDoesNotDependOnItsNeighbours() throws IOException {
        try (Embedder embedder = OnnxEmbedder.open(ShippedModel.MINILM, NATIVES, 2)) {
            List<String> texts =
                    List.of("sorry about that", "i want to cancel my contract please", "", "sorry about that");
            List<float[]> together = embedder.embed(texts);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i)).containsExactly(embedder.embed(texts.get(i)));
            }
        }
    }

    /** The full model runs texts of a length together; its vectors may differ by rounding, and are the same in every run. */
    @Test
    void textsThatRunTogetherHaveTheSameVectorsInEveryRunAndNearlyThoseTheyHaveAlone() throws IOException {
        List<String> texts = IntStream.range(0, 70)
                .mapToObj(i -> "the bill number " + i + " is wrong" + " again".repeat(i % 3))
                .toList();
        List<float[]> first;
        try (Embedder embedder = OnnxEmbedder.open(ShippedModel.BGE_SMALL_FULL, NATIVES, 2)) {
            first = embedder.embed(texts);
            for (int i = 0; i < texts.size(); i += 23) {
                assertThat(Cosine.of(first.get(i), embedder.embed(texts.get(i))))
                        .isCloseTo(1, within(1e-5));
            }
        }
        try (Embedder embedder = OnnxEmbedder.open(ShippedModel.BGE_SMALL_FULL, NATIVES, 1)) {
            List<float[]> again = embedder.embed(texts);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(again.get(i)).as(texts.get(i)).containsExactly(first.get(i));
            }
        }
    }

    @Test
    void caseAndAccentsDoNotMatterAndLongTextsAreTaken() throws IOException {
        try (Embedder embedder = OnnxEmbedder.open(ShippedModel.MINILM, NATIVES, 1)) {
            assertThat(embedder.embed("Café REFUND!")).containsExactly(embedder.embed("cafe refund!"));
            String sentence = "the parcel came broken and nobody called me back ";
            float[] vector = embedder.embed(sentence.repeat(120));
            assertThat(Cosine.of(vector, vector)).isCloseTo(1, within(1e-6));
            assertThat(Cosine.of(vector, embedder.embed(sentence))).isGreaterThan(0.5);
        }
    }
}

package earmark.vectors;

import java.util.List;

/**
 * Makes vectors of texts. A text's vector depends on the text alone, never on the texts beside it, but for rounding in
 * the last digits; the same list of texts gives the same bytes on the same machine. Thread-safe.
 */
public interface Embedder extends AutoCloseable {
    /**
     * Which model in which runtime, for example {@code bge-small-en-v1.5-q onnxruntime 1.23.2}. Vectors of different ids
     * must never be compared: quantised arithmetic differs between runtimes.
     */
    String id();

    /** How many numbers a vector has. */
    int dimensions();

    /**
     * Vectors of length 1, one a text, in their order. A text without words has a vector too, a meaningless one.
     *
     * @param texts of any number and length; long ones are cut into pieces whose vectors are averaged
     */
    List<float[]> embed(List<String> texts);

    /** The vector of one text. */
    default float[] embed(String text) {
        return embed(List.of(text)).get(0);
    }

    /** Gives back native memory. */
    @Override
    void close();
}

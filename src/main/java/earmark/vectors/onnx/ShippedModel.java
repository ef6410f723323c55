package earmark.vectors.onnx;

import java.util.Locale;
import java.util.Optional;

/** The models that are on the class path. All make vectors of 384 dimensions. */
public enum ShippedModel {
    /** BAAI bge-small-en-v1.5, quantised; licence MIT. Better themes, half as fast. */
    BGE_SMALL("bge-small-en-v1.5-q", false, 512, 1),
    /**
     * BAAI bge-small-en-v1.5 in full precision, averaged over the pieces; licence MIT. The best themes: see decision 0012.
     */
    BGE_SMALL_FULL("bge-small-en-v1.5", true, 512, 32),
    /** sentence-transformers all-MiniLM-L6-v2, quantised; licence Apache-2.0. */
    MINILM("all-minilm-l6-v2-q", true, 256, 1);

    private final String file;
    private final boolean meanOfPieces;
    private final int places;
    private final int batch;

    ShippedModel(String file, boolean meanOfPieces, int places, int batch) {
        this.file = file;
        this.meanOfPieces = meanOfPieces;
        this.places = places;
        this.batch = batch;
    }

    /** What it is called, for example {@code bge-small-en-v1.5-q}. */
    public String id() {
        return file;
    }

    /** The one a person means by {@code bge}, {@code minilm} or its whole name. */
    public static Optional<ShippedModel> of(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "bge", "bge-small-en-v1.5-q" -> Optional.of(BGE_SMALL);
            case "bge-full", "bge-small-en-v1.5" -> Optional.of(BGE_SMALL_FULL);
            case "minilm", "all-minilm-l6-v2-q" -> Optional.of(MINILM);
            default -> Optional.empty();
        };
    }

    /** How many word pieces of a text it takes at one go; two places are for the marks around the text. */
    int mostPieces() {
        return places - 2;
    }

    /**
     * How many texts at one go. One for a quantised model: its arithmetic takes its scale from all texts together, so a
     * text's vector would depend on its neighbours.
     */
    int batch() {
        return batch;
    }

    String weights() {
        return "/" + file + ".onnx";
    }

    String tokenizer() {
        return "/" + file + "-tokenizer.json";
    }

    /** Whether a text's vector is the mean over its pieces; else that of the piece in front of it, {@code [CLS]}. */
    boolean isMeanOfPieces() {
        return meanOfPieces;
    }
}

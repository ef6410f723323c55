package earmark.vectors.onnx;

import java.util.Locale;
import java.util.Optional;

/** The models that are on the class path. Both make vectors of 384 dimensions. */
public enum ShippedModel {
    /** BAAI bge-small-en-v1.5, quantised; licence MIT. Better themes, half as fast. */
    BGE_SMALL("bge-small-en-v1.5-q", false, 512),
    /** sentence-transformers all-MiniLM-L6-v2, quantised; licence Apache-2.0. */
    MINILM("all-minilm-l6-v2-q", true, 256);

    private final String file;
    private final boolean meanOfPieces;
    private final int places;

    ShippedModel(String file, boolean meanOfPieces, int places) {
        this.file = file;
        this.meanOfPieces = meanOfPieces;
        this.places = places;
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
            case "minilm", "all-minilm-l6-v2-q" -> Optional.of(MINILM);
            default -> Optional.empty();
        };
    }

    /** How many word pieces of a text it takes at one go; two places are for the marks around the text. */
    int mostPieces() {
        return places - 2;
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

package earmark.classify;

import java.util.Locale;
import java.util.Optional;

/** What a classifier looks at. */
public enum Kind {
    /** The meaning of the text, as a sentence vector. */
    EMBEDDING,
    /** The words and pairs of words in it. */
    WORDS,
    /** The meaning and the words. */
    BOTH;

    boolean hasWords() {
        return this != EMBEDDING;
    }

    boolean hasVectors() {
        return this != WORDS;
    }

    /** As it is written in a card. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with that keyword. */
    public static Optional<Kind> of(String keyword) {
        for (Kind kind : values()) {
            if (kind.keyword().equals(keyword)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

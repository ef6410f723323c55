package earmark.themes;

import java.util.List;

/** Makes points of texts, so that what means alike lies near. Thread-safe. */
public interface Representation {
    /** Which, with its version: points of different ids must never be compared. */
    String id();

    /** Whether the points are made of the words alone, so that the words are no second view of the texts. */
    boolean isOfWords();

    /**
     * Points of length 1, one a text, in their order.
     *
     * @param texts all that are to be compared with each other
     */
    float[][] of(List<String> texts);
}

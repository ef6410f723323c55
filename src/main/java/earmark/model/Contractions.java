package earmark.model;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Contractions that people type without their apostrophe: {@code dont} is {@code don't}. Immutable, thread-safe.
 *
 * @param byTyped what is typed to the word with its apostrophe
 */
record Contractions(Map<String, String> byTyped) {
    /** Only those where what is typed is no other word: not <em>ill, well, were, its, lets, wed, shed, id</em>. */
    static final Contractions ENGLISH = new Contractions(Stream.of(
                    "ain't",
                    "aren't",
                    "can't",
                    "couldn't",
                    "didn't",
                    "doesn't",
                    "don't",
                    "hadn't",
                    "hasn't",
                    "haven't",
                    "isn't",
                    "mightn't",
                    "mustn't",
                    "needn't",
                    "oughtn't",
                    "shan't",
                    "shouldn't",
                    "wasn't",
                    "weren't",
                    "won't",
                    "wouldn't",
                    "i'm",
                    "i've",
                    "you've",
                    "we've",
                    "they've",
                    "could've",
                    "might've",
                    "must've",
                    "should've",
                    "would've",
                    "you're",
                    "they're",
                    "he's",
                    "she's",
                    "that's",
                    "what's",
                    "who's",
                    "where's",
                    "when's",
                    "how's",
                    "here's",
                    "there's",
                    "it'll",
                    "that'll",
                    "there'll",
                    "they'll",
                    "you'll",
                    "it'd",
                    "that'd",
                    "they'd",
                    "you'd",
                    "ma'am",
                    "o'clock",
                    "y'all")
            .collect(Collectors.toUnmodifiableMap(full -> full.replace("'", ""), Function.identity())));

    /** Copies the map. */
    Contractions {
        byTyped = Map.copyOf(byTyped);
    }

    /** The word with the apostrophe that was left out; any other word as it is. */
    String full(String form) {
        return byTyped.getOrDefault(form, form);
    }
}

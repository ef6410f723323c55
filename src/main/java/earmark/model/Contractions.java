package earmark.model;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * English contractions that people type without their apostrophe: {@code dont} is {@code don't}. Only where what is typed
 * is no other word: not <em>ill, well, were, its, lets, wed, shed, id</em>. Thread-safe.
 */
final class Contractions {
    private static final Map<String, String> BY_TYPED = Stream.of(
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
            .collect(Collectors.toUnmodifiableMap(full -> full.replace("'", ""), Function.identity()));

    private Contractions() {}

    /** The word with the apostrophe that was left out; any other word as it is. */
    static String full(String form) {
        return BY_TYPED.getOrDefault(form, form);
    }
}

package earmark.model;

import java.util.List;

/**
 * A unit within a turn: in a call the words between two pauses, in writing a sentence.
 *
 * @param at from its first to its last token
 * @param tokens in order; never empty
 */
public record Sentence(TextSpan at, List<Token> tokens) {
    /** Copies the tokens. */
    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence without tokens at " + at);
        }
    }
}

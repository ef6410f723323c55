package earmark.model;

/**
 * Another way to hear some words of a turn. The turn's own text stays what was heard best; this is what may have been
 * said instead.
 *
 * @param at which characters of the turn's text it would replace: whole words, at least one
 * @param text the words that would stand there, with single spaces; may be empty
 * @param probability how likely these words are, in (0, 1], as the recogniser's own lattice weighs them
 */
public record Wording(TextSpan at, String text, double probability) {
    /** Checks that something is replaced, and the range. */
    public Wording {
        if (at.length() == 0 || !(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a wording: " + at + " with probability " + probability);
        }
    }
}

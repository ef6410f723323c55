package earmark.markers;

import java.util.List;

/**
 * Any form of a word: {@code {cancel}} is cancel, cancels, cancelled, canceled, cancelling, canceling. The forms are
 * written out when the pattern is made ready, so that nothing but words is ever compared.
 *
 * @param base the word in its base form, as {@link Pattern.Word#form()}
 */
public record Inflected(String base) implements Pattern {
    /** Checks that there is a word. */
    public Inflected {
        if (base.isEmpty()) {
            throw new IllegalArgumentException("an empty word");
        }
    }

    /** All forms, the base form first. */
    public List<String> forms() {
        return Inflection.of(base);
    }

    /** A choice of all forms. */
    public Pattern meaning() {
        return new AnyOf(forms().stream().map(form -> (Pattern) new Word(form)).toList());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.inflected(this);
    }
}

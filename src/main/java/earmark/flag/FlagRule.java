package earmark.flag;

import earmark.model.Medium;
import earmark.syntax.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a person should hear an interaction.
 *
 * @param id lower-case words joined by {@code _} or {@code .}; stays the same in all versions
 * @param version rises whenever the rule changes
 * @param title what people call it
 * @param source after which standard, or whose work
 * @param queue what it is for
 * @param weight how likely it is, in (0, 1], that a person who hears it will act on it; an estimate of whoever wrote it
 * @param media where it is used; never empty
 * @param terms all of them must hold; one or more
 * @param hits small conversations in which it must be raised; one or more
 * @param misses small conversations in which it must not be; one or more
 */
public record FlagRule(
        String id,
        int version,
        String title,
        String source,
        FlagQueue queue,
        double weight,
        Set<Medium> media,
        List<FlagTerm> terms,
        List<Value> hits,
        List<Value> misses) {
    /** Copies the collections and checks the rest. */
    public FlagRule {
        media = Set.copyOf(media.isEmpty() ? EnumSet.allOf(Medium.class) : media);
        terms = List.copyOf(terms);
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
        if (terms.isEmpty() || !(weight > 0 && weight <= 1) || version < 1) {
            throw new IllegalArgumentException("not a flag rule: " + id + ", weight " + weight);
        }
    }

    /** {@code complaint_without_apology@1}. */
    public String ref() {
        return id + "@" + version;
    }

    /** Whether it needs a person's score, which an example cannot have. */
    public boolean needsScores() {
        return terms.stream()
                .anyMatch(term -> term instanceof FlagTerm.ScoredBelow || term instanceof FlagTerm.ScoredAtLeast);
    }
}

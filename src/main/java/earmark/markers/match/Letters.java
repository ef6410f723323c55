package earmark.markers.match;

import earmark.markers.Inflected;
import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Named;
import earmark.markers.Pattern.Sequence;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Word;

/** How many letters phrases have: the more, the rarer they are. */
final class Letters {
    private Letters() {}

    /** Those of the shortest phrase that a pattern of phrases stands for. */
    static int fewest(Pattern phrases) {
        if (phrases instanceof Sequence sequence) {
            return sequence.steps().stream()
                    .filter(step -> !step.optional())
                    .mapToInt(step -> fewest(step.pattern()))
                    .sum();
        }
        if (phrases instanceof AnyOf anyOf) {
            return anyOf.choices().stream().mapToInt(Letters::fewest).min().orElse(0);
        }
        if (phrases instanceof Named named) {
            return fewest(named.meaning());
        }
        if (phrases instanceof Inflected inflected) {
            return fewest(inflected.meaning());
        }
        if (phrases instanceof Wildcard wildcard) {
            return (int)
                    wildcard.glob().chars().filter(c -> c != '*' && c != '?').count();
        }
        return phrases instanceof Word word ? word.form().length() : 0;
    }
}

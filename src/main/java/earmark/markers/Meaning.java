package earmark.markers;

import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Asserted;
import earmark.markers.Pattern.Named;
import earmark.markers.Pattern.Near;
import earmark.markers.Pattern.NotIn;
import earmark.markers.Pattern.NotNear;
import earmark.markers.Pattern.Ordered;
import earmark.markers.Pattern.Said;
import earmark.markers.Pattern.Sequence;
import earmark.markers.Pattern.Step;
import earmark.markers.Pattern.Sure;
import earmark.markers.Pattern.Where;
import earmark.markers.Pattern.Window;
import earmark.model.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Whether something may be found, or missed, by the likeness of meanings or by something learned alone. Nobody can read off
 * the words why two sentences are alike, so such a marker may point something out and must never fail a form by itself.
 */
public final class Meaning {
    private Meaning() {}

    /**
     * Why a marker must not fail a form automatically.
     *
     * @return what is wrong and what to do; empty when it may
     */
    public static Optional<Problem> refusal(Marker marker) {
        return isAlone(marker)
                ? Optional.of(
                        new Problem(
                                marker.origin(),
                                marker.ref().id()
                                        + " can rest on what no word shows (like>=…, a learned marker), and must not fail a form",
                                "ask for words too, for example: (@promise | call*) & like>=0.60 \"…\"; or let a person decide"))
                : Optional.empty();
    }

    /**
     * Why what a name stands for must not fail a form automatically.
     *
     * @param names what knows it; a catalogue knows how its markers are judged
     * @param id without the {@code @}
     */
    public static Optional<Problem> refusal(Names names, String id) {
        Optional<Marker> marker = names.marker(id);
        if (marker.isPresent()) {
            return refusal(marker.get());
        }
        return names.meaning(id)
                .filter(Meaning::isAlone)
                .map(pattern -> new Problem(
                        "@" + id,
                        id + " can rest on what no word shows, and must not fail a form",
                        "let a person decide, or use it in a marker that asks for words too"));
    }

    /** Whether a verdict of the marker can rest on meanings alone. */
    public static boolean isAlone(Marker marker) {
        if (marker.rule() instanceof Rule.Plain) {
            return isAlone(marker.pattern());
        }
        if (marker.rule() instanceof Rule.Combined combined) {
            // one member that rests on words is enough only where all must be present
            return combined.parts().stream()
                    .allMatch(part -> part.how() == Rule.How.ALL
                            ? part.members().stream().allMatch(Meaning::isAlone)
                            : part.members().stream().anyMatch(Meaning::isAlone));
        }
        return marker.rule().operands().stream().anyMatch(Meaning::isAlone);
    }

    /** Whether a match can be made of meanings alone. */
    static boolean isAlone(Pattern pattern) {
        if (pattern instanceof Estimated) {
            return true;
        }
        if (pattern instanceof AnyOf any) {
            return any.choices().stream().anyMatch(Meaning::isAlone);
        }
        if (pattern instanceof Sequence sequence) {
            return all(sequence.steps().stream()
                    .filter(step -> !step.optional())
                    .map(Step::pattern)
                    .toList());
        }
        if (pattern instanceof SomeOf some) {
            return some.choices().stream().filter(Meaning::isAlone).count() >= some.least();
        }
        if (pattern instanceof Ordered ordered) {
            return all(List.of(ordered.first(), ordered.second()));
        }
        if (pattern instanceof Near near) {
            return all(List.of(near.one(), near.other()));
        }
        if (pattern instanceof Beside beside) {
            return isAlone(beside.kept()) && (!beside.wanted() || isAlone(beside.other()));
        }
        if (pattern instanceof Where where) {
            return isAlone(where.kept()) && where.conditions().stream().allMatch(Meaning::addsNoWords);
        }
        return inside(pattern).filter(Meaning::isAlone).isPresent();
    }

    private static boolean all(List<Pattern> patterns) {
        return patterns.stream().allMatch(Meaning::isAlone);
    }

    private static boolean addsNoWords(Condition condition) {
        if (condition.wanted() && condition instanceof Condition.OneOf choice) {
            return choice.ways().stream().anyMatch(way -> way.stream().allMatch(Meaning::addsNoWords));
        }
        return !condition.wanted() || !(condition instanceof Condition.Stands stands) || isAlone(stands.pattern());
    }

    /** The pattern whose matches are kept, of one that only keeps some. */
    private static Optional<Pattern> inside(Pattern pattern) {
        if (pattern instanceof Named named) {
            return Optional.of(named.meaning());
        }
        if (pattern instanceof Captured captured) {
            return Optional.of(captured.pattern());
        }
        if (pattern instanceof Said said) {
            return Optional.of(said.pattern());
        }
        if (pattern instanceof Window window) {
            return Optional.of(window.pattern());
        }
        if (pattern instanceof Asserted asserted) {
            return Optional.of(asserted.pattern());
        }
        if (pattern instanceof Sure sure) {
            return Optional.of(sure.pattern());
        }
        if (pattern instanceof NotIn exclusion) {
            return Optional.of(exclusion.kept());
        }
        return pattern instanceof NotNear exclusion ? Optional.of(exclusion.kept()) : Optional.empty();
    }
}

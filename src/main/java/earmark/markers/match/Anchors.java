package earmark.markers.match;

import earmark.markers.Beside;
import earmark.markers.Captured;
import earmark.markers.Estimated;
import earmark.markers.Heard;
import earmark.markers.Inflected;
import earmark.markers.Pattern;
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
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Window;
import earmark.markers.Pattern.Word;
import earmark.markers.SomeOf;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Words and wildcards of which one at least must stand in a turn for a pattern to match there; empty when no such set
 * is known. Where there is a choice, the set whose shortest word is longest: long words are rare.
 */
final class Anchors implements Pattern.Visitor<Optional<Set<Pattern>>> {
    private Anchors() {}

    static Optional<Set<Pattern>> of(Pattern pattern) {
        return pattern.accept(new Anchors());
    }

    @Override
    public Optional<Set<Pattern>> word(Word node) {
        return Optional.of(Set.of(node));
    }

    @Override
    public Optional<Set<Pattern>> wildcard(Wildcard node) {
        return letters(node) == 0 ? Optional.empty() : Optional.of(Set.of(node));
    }

    @Override
    public Optional<Set<Pattern>> sequence(Sequence node) {
        Optional<Set<Pattern>> best = Optional.empty();
        for (Step step : node.steps()) {
            if (!step.optional()) {
                best = rarer(best, step.pattern().accept(this));
            }
        }
        return best;
    }

    @Override
    public Optional<Set<Pattern>> anyOf(AnyOf node) {
        var all = new HashSet<Pattern>();
        for (Pattern choice : node.choices()) {
            Optional<Set<Pattern>> own = choice.accept(this);
            if (own.isEmpty()) {
                return own;
            }
            all.addAll(own.get());
        }
        return Optional.of(all);
    }

    @Override
    public Optional<Set<Pattern>> ordered(Ordered node) {
        return rarer(node.first().accept(this), node.second().accept(this));
    }

    @Override
    public Optional<Set<Pattern>> near(Near node) {
        return rarer(node.one().accept(this), node.other().accept(this));
    }

    @Override
    public Optional<Set<Pattern>> notNear(NotNear node) {
        return node.kept().accept(this);
    }

    @Override
    public Optional<Set<Pattern>> notIn(NotIn node) {
        return node.kept().accept(this);
    }

    @Override
    public Optional<Set<Pattern>> where(Where node) {
        return node.kept().accept(this);
    }

    @Override
    public Optional<Set<Pattern>> said(Said node) {
        return node.pattern().accept(this);
    }

    @Override
    public Optional<Set<Pattern>> window(Window node) {
        return node.pattern().accept(this);
    }

    @Override
    public Optional<Set<Pattern>> asserted(Asserted node) {
        return node.pattern().accept(this);
    }

    @Override
    public Optional<Set<Pattern>> sure(Sure node) {
        return node.pattern().accept(this);
    }

    @Override
    public Optional<Set<Pattern>> named(Named node) {
        return node.meaning().accept(this);
    }

    @Override
    public Optional<Set<Pattern>> inflected(Inflected node) {
        return node.meaning().accept(this);
    }

    @Override
    public Optional<Set<Pattern>> someOf(SomeOf node) {
        return anyOf(new AnyOf(node.choices()));
    }

    @Override
    public Optional<Set<Pattern>> beside(Beside node) {
        return node.kept().accept(this);
    }

    @Override
    public Optional<Set<Pattern>> captured(Captured node) {
        return node.pattern().accept(this);
    }

    /** Needs no word. */
    @Override
    public Optional<Set<Pattern>> heard(Heard node) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<Pattern>> estimated(Estimated node) {
        return Optional.empty();
    }

    private static Optional<Set<Pattern>> rarer(Optional<Set<Pattern>> one, Optional<Set<Pattern>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return Comparator.<Integer>naturalOrder().compare(shortest(other.get()), shortest(one.get())) > 0 ? other : one;
    }

    private static int shortest(Set<Pattern> anchors) {
        return anchors.stream().mapToInt(Anchors::letters).min().orElse(0);
    }

    private static int letters(Pattern anchor) {
        String text = anchor instanceof Word word ? word.form() : ((Wildcard) anchor).glob();
        return (int) text.chars().filter(c -> c != '*' && c != '?').count();
    }
}

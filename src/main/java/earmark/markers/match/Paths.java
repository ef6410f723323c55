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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a pattern of words, phrases, choices and optional words out as the list of all phrases it stands for, each a
 * list of {@link Word} and {@link Wildcard}; so that a list of ten thousand phrases can be looked up in one tree.
 * Empty for other patterns, and for those that stand for too many phrases.
 */
final class Paths implements Pattern.Visitor<Optional<List<List<Pattern>>>> {
    /** Most phrases that a choice may have. */
    private static final int MOST_CHOICES = 20_000;
    /** Most phrases that one phrase with choices in it may stand for; beyond, its steps are found one by one. */
    private static final int MOST_PRODUCTS = 200;

    private Paths() {}

    static Optional<List<List<Pattern>>> of(Pattern pattern) {
        return pattern.accept(new Paths());
    }

    @Override
    public Optional<List<List<Pattern>>> word(Word node) {
        return Optional.of(List.of(List.of(node)));
    }

    @Override
    public Optional<List<List<Pattern>>> wildcard(Wildcard node) {
        return Optional.of(List.of(List.of(node)));
    }

    @Override
    public Optional<List<List<Pattern>>> sequence(Sequence node) {
        List<List<Pattern>> paths = List.of(List.of());
        for (Step step : node.steps()) {
            Optional<List<List<Pattern>>> ways = step.pattern().accept(this);
            if (ways.isEmpty() || (long) paths.size() * (ways.get().size() + 1) > MOST_PRODUCTS) {
                return Optional.empty();
            }
            var longer = new ArrayList<List<Pattern>>(step.optional() ? paths : List.of());
            for (List<Pattern> path : paths) {
                for (List<Pattern> way : ways.get()) {
                    var joined = new ArrayList<>(path);
                    joined.addAll(way);
                    longer.add(joined);
                }
            }
            paths = longer;
        }
        return Optional.of(paths);
    }

    @Override
    public Optional<List<List<Pattern>>> anyOf(AnyOf node) {
        var paths = new ArrayList<List<Pattern>>();
        for (Pattern choice : node.choices()) {
            Optional<List<List<Pattern>>> ways = choice.accept(this);
            if (ways.isEmpty() || paths.size() + ways.get().size() > MOST_CHOICES) {
                return Optional.empty();
            }
            paths.addAll(ways.get());
        }
        return Optional.of(paths);
    }

    @Override
    public Optional<List<List<Pattern>>> named(Named node) {
        return node.meaning().accept(this);
    }

    @Override
    public Optional<List<List<Pattern>>> ordered(Ordered node) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Pattern>>> near(Near node) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Pattern>>> notNear(NotNear node) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Pattern>>> notIn(NotIn node) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Pattern>>> where(Where node) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Pattern>>> said(Said node) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Pattern>>> window(Window node) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Pattern>>> asserted(Asserted node) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Pattern>>> sure(Sure node) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Pattern>>> inflected(Inflected node) {
        return node.meaning().accept(this);
    }

    @Override
    public Optional<List<List<Pattern>>> someOf(SomeOf node) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Pattern>>> beside(Beside node) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Pattern>>> captured(Captured node) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Pattern>>> heard(Heard node) {
        return Optional.empty();
    }

    @Override
    public Optional<List<List<Pattern>>> estimated(Estimated node) {
        return Optional.empty();
    }
}

package earmark.markers.match;

import earmark.markers.Beside;
import earmark.markers.Captured;
import earmark.markers.Condition;
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
import earmark.markers.Pattern.Sure;
import earmark.markers.Pattern.Where;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Window;
import earmark.markers.Pattern.Word;
import earmark.markers.SomeOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a pattern ready to run. Thread-safe. */
final class PatternCompiler implements Pattern.Visitor<Finder> {
    private static final Finder NOTHING = (turn, work) -> List.of();

    private final Assertions assertions;

    PatternCompiler(Assertions assertions) {
        this.assertions = assertions;
    }

    /** The finder of a pattern. */
    Finder compile(Pattern pattern) {
        Optional<List<List<Pattern>>> phrases = Paths.of(pattern);
        return phrases.isPresent() ? new PhraseTree(phrases.get()) : pattern.accept(this);
    }

    @Override
    public Finder word(Word node) {
        return new PhraseTree(List.of(List.of(node)));
    }

    @Override
    public Finder wildcard(Wildcard node) {
        return new PhraseTree(List.of(List.of(node)));
    }

    @Override
    public Finder sequence(Sequence node) {
        return Joins.sequence(node.steps().stream()
                .map(step -> new Joins.Step(compile(step.pattern()), step.optional()))
                .toList());
    }

    /** All plain phrases go into one tree; only the rest is tried one by one. */
    @Override
    public Finder anyOf(AnyOf node) {
        var phrases = new ArrayList<List<Pattern>>();
        var finders = new ArrayList<Finder>();
        for (Pattern choice : node.choices()) {
            Optional<List<List<Pattern>>> own = Paths.of(choice);
            if (own.isPresent()) {
                phrases.addAll(own.get());
            } else {
                finders.add(Gate.before(choice.accept(this), choice));
            }
        }
        if (!phrases.isEmpty()) {
            finders.add(new PhraseTree(phrases));
        }
        return finders.size() == 1 ? finders.get(0) : Joins.anyOf(finders);
    }

    @Override
    public Finder ordered(Ordered node) {
        return Joins.ordered(compile(node.first()), compile(node.second()), node.maxWords());
    }

    @Override
    public Finder near(Near node) {
        return Joins.near(compile(node.one()), compile(node.other()), node.maxWords());
    }

    @Override
    public Finder notNear(NotNear node) {
        return Joins.notNear(compile(node.kept()), compile(node.avoided()), node.maxWords());
    }

    @Override
    public Finder notIn(NotIn node) {
        return Joins.notIn(compile(node.kept()), compile(node.longer()));
    }

    @Override
    public Finder where(Where node) {
        return Conditions.where(
                compile(node.kept()),
                node.conditions().stream().map(this::condition).toList());
    }

    private Conditions.Ready condition(Condition condition) {
        if (condition instanceof Condition.Stands stands) {
            return new Conditions.Stands(stands.wanted(), stands.turns(), compile(stands.pattern()));
        }
        return new Conditions.Holds(condition.wanted(), new Figures(((Condition.Holds) condition).what()));
    }

    @Override
    public Finder said(Said node) {
        return Filters.said(node.side(), compile(node.pattern()));
    }

    @Override
    public Finder window(Window node) {
        return Filters.window(node, compile(node.pattern()));
    }

    @Override
    public Finder asserted(Asserted node) {
        return assertions.keeping(node.assertion(), compile(node.pattern()));
    }

    @Override
    public Finder sure(Sure node) {
        return Filters.sure(node, compile(node.pattern()));
    }

    @Override
    public Finder named(Named node) {
        return compile(node.meaning());
    }

    @Override
    public Finder inflected(Inflected node) {
        return compile(node.meaning());
    }

    @Override
    public Finder someOf(SomeOf node) {
        return new Several(
                node.least(), node.choices().stream().map(this::compile).toList(), node.maxWords());
    }

    @Override
    public Finder beside(Beside node) {
        Finder other = Gate.before(compile(node.other()), node.other());
        return new Besides(node, compile(node.kept()), other);
    }

    @Override
    public Finder captured(Captured node) {
        return Filters.captured(node.name(), compile(node.pattern()));
    }

    @Override
    public Finder heard(Heard node) {
        return new Sounds(
                node, new Occurrences(node, assertions.backchannels(), made(node.announced()), made(node.returned())));
    }

    private Finder made(@Nullable Pattern pattern) {
        return pattern == null ? NOTHING : compile(pattern);
    }
}

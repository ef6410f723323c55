package earmark.markers.match;

import earmark.markers.Beside;
import earmark.markers.Captured;
import earmark.markers.Condition;
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
import earmark.markers.Pattern.Sure;
import earmark.markers.Pattern.Where;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Window;
import earmark.markers.Pattern.Word;
import earmark.markers.SomeOf;
import earmark.markers.phrases.PhraseBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes patterns ready to run, equal ones once, with all their phrases in one book. Use from one thread, and only before
 * what it made is run.
 */
final class PatternCompiler implements Pattern.Visitor<Ready> {
    private static final Finder NOTHING = (turn, work) -> List.of();

    private final Assertions assertions;
    private final PhraseBook book = new PhraseBook();
    private final Map<Pattern, Ready> compiled = new HashMap<>();

    PatternCompiler(Assertions assertions) {
        this.assertions = assertions;
    }

    /** The finder of a pattern. */
    Ready compile(Pattern pattern) {
        if (pattern instanceof Named named) {
            return compile(named.meaning());
        }
        if (pattern instanceof Inflected inflected) {
            return compile(inflected.meaning());
        }
        Ready known = compiled.get(pattern);
        if (known == null) {
            known = PhraseBook.holds(pattern) ? list(pattern) : pattern.accept(this);
            compiled.put(pattern, known);
            return known;
        }
        return known.again();
    }

    /** Those of several patterns, for one that needs one of them. */
    Choices choices(List<Pattern> patterns) {
        return new Choices(patterns.stream().map(this::compile).toList(), book);
    }

    /** Everything that is looked up in one walk over a turn. */
    PhraseBook book() {
        return book;
    }

    private Ready list(Pattern phrases) {
        int list = book.add(phrases);
        return ready(new PhraseList(book, list), Needs.list(list, Letters.fewest(phrases)));
    }

    private Ready ready(Finder finder, Needs needs) {
        return new Ready(finder, needs, book);
    }

    @Override
    public Ready word(Word node) {
        return list(node);
    }

    @Override
    public Ready wildcard(Wildcard node) {
        return list(node);
    }

    /** Steps that are nothing but phrases, one after the other, are one phrase. */
    @Override
    public Ready sequence(Sequence node) {
        var steps = new ArrayList<Joins.Step>();
        var plain = new ArrayList<Pattern.Step>();
        for (Pattern.Step step : node.steps()) {
            if (PhraseBook.holds(step.pattern())) {
                plain.add(step);
            } else {
                addPlain(plain, steps);
                steps.add(new Joins.Step(compile(step.pattern()), step.optional()));
            }
        }
        addPlain(plain, steps);
        Needs needs = Needs.NOTHING;
        for (Joins.Step step : steps) {
            needs = step.optional() ? needs : needs.rarer(step.finder().needs());
        }
        return ready(Joins.sequence(steps), needs);
    }

    private void addPlain(List<Pattern.Step> plain, List<Joins.Step> steps) {
        if (plain.size() > 1 && !plain.stream().allMatch(Pattern.Step::optional)) {
            steps.add(new Joins.Step(compile(new Sequence(plain)), false));
        } else {
            plain.forEach(step -> steps.add(new Joins.Step(compile(step.pattern()), step.optional())));
        }
        plain.clear();
    }

    /** All plain phrases go into one list; only the rest is tried one by one. */
    @Override
    public Ready anyOf(AnyOf node) {
        var phrases = new ArrayList<Pattern>();
        var others = new ArrayList<Ready>();
        for (Pattern choice : node.choices()) {
            if (PhraseBook.holds(choice)) {
                phrases.add(choice);
            } else {
                others.add(compile(choice));
            }
        }
        if (!phrases.isEmpty()) {
            others.add(compile(phrases.size() == 1 ? phrases.get(0) : new AnyOf(phrases)));
        }
        return others.size() == 1 ? others.get(0) : ready(Joins.anyOf(new Choices(others, book)), Needs.any(others));
    }

    @Override
    public Ready ordered(Ordered node) {
        Ready first = compile(node.first());
        Ready second = compile(node.second());
        return ready(
                Joins.ordered(first, second, node.maxWords()), first.needs().rarer(second.needs()));
    }

    @Override
    public Ready near(Near node) {
        Ready one = compile(node.one());
        Ready other = compile(node.other());
        return ready(Joins.near(one, other, node.maxWords()), one.needs().rarer(other.needs()));
    }

    @Override
    public Ready notNear(NotNear node) {
        Ready kept = compile(node.kept());
        return ready(Joins.notNear(kept, compile(node.avoided()), node.maxWords()), kept.needs());
    }

    @Override
    public Ready notIn(NotIn node) {
        Ready kept = compile(node.kept());
        return ready(Joins.notIn(kept, compile(node.longer())), kept.needs());
    }

    @Override
    public Ready where(Where node) {
        Ready kept = compile(node.kept());
        var conditions = node.conditions().stream().map(this::condition).toList();
        return ready(Conditions.where(kept, conditions), kept.needs());
    }

    private Conditions.Test condition(Condition condition) {
        if (condition instanceof Condition.OneOf choice) {
            var ways = choice.ways().stream()
                    .map(way -> way.stream().map(this::condition).toList())
                    .toList();
            return new Conditions.OneOf(choice.wanted(), ways);
        }
        if (condition instanceof Condition.Stands stands) {
            return new Conditions.Stands(stands.wanted(), stands.turns(), compile(stands.pattern()));
        }
        return new Conditions.Holds(condition.wanted(), new Figures(((Condition.Holds) condition).what()));
    }

    @Override
    public Ready said(Said node) {
        Ready kept = compile(node.pattern());
        return ready(Filters.said(node.side(), kept), kept.needs());
    }

    @Override
    public Ready window(Window node) {
        Ready kept = compile(node.pattern());
        return ready(Filters.window(node, kept), kept.needs());
    }

    @Override
    public Ready asserted(Asserted node) {
        Ready kept = compile(node.pattern());
        return ready(assertions.keeping(node.assertion(), kept), kept.needs());
    }

    @Override
    public Ready sure(Sure node) {
        Ready kept = compile(node.pattern());
        return ready(Filters.sure(node, kept), kept.needs());
    }

    @Override
    public Ready named(Named node) {
        return compile(node.meaning());
    }

    @Override
    public Ready inflected(Inflected node) {
        return compile(node.meaning());
    }

    @Override
    public Ready someOf(SomeOf node) {
        var choices = node.choices().stream().map(this::compile).toList();
        return ready(new Several(node.least(), List.copyOf(choices), node.maxWords()), Needs.any(choices));
    }

    @Override
    public Ready beside(Beside node) {
        Ready kept = compile(node.kept());
        return ready(new Besides(node, kept, compile(node.other())), kept.needs());
    }

    @Override
    public Ready captured(Captured node) {
        Ready kept = compile(node.pattern());
        return ready(Filters.captured(node.name(), kept), kept.needs());
    }

    /** Needs no word. */
    @Override
    public Ready heard(Heard node) {
        var occurrences =
                new Occurrences(node, assertions.backchannels(), made(node.announced()), made(node.returned()));
        return ready(new Sounds(node, occurrences), Needs.NOTHING);
    }

    /** Needs no word. */
    @Override
    public Ready estimated(Estimated node) {
        return ready(new Estimates(node), Needs.NOTHING);
    }

    private Finder made(@Nullable Pattern pattern) {
        return pattern == null ? NOTHING : compile(pattern);
    }
}

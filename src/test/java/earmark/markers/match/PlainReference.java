package earmark.markers.match;

import earmark.markers.Beside;
import earmark.markers.Captured;
import earmark.markers.Condition;
import earmark.markers.Estimated;
import earmark.markers.Heard;
import earmark.markers.Inflected;
import earmark.markers.Pattern;
import earmark.markers.Pattern.Edge;
import earmark.markers.Pattern.Extent;
import earmark.markers.Pattern.Of;
import earmark.markers.Pattern.Unit;
import earmark.markers.SomeOf;
import earmark.markers.match.PlainConditions.Truth;
import earmark.model.Analysis;
import earmark.model.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What the marker language means, written down as plainly as the page that describes it, without a thought for speed: every
 * hit of every operand is tried with every other. Sound, assertions and estimates are left out.
 */
final class PlainReference implements Pattern.Visitor<Set<PlainReference.Hit>> {
    /** A stretch of tokens of a turn; {@code certain} unless it cannot be told. */
    record Hit(int turn, int from, int to, double confidence, boolean certain) {
        Hit doubted() {
            return new Hit(turn, from, to, confidence, false);
        }

        boolean overlaps(Hit other) {
            return turn == other.turn && from < other.to && other.from < to;
        }

        Hit to(Hit other) {
            return new Hit(
                    turn,
                    Math.min(from, other.from),
                    Math.max(to, other.to),
                    Math.min(confidence, other.confidence),
                    certain && other.certain);
        }
    }

    private final PlainTalk talk;
    private int turn;

    PlainReference(Analysis analysis) {
        talk = new PlainTalk(analysis);
    }

    /** All matches in a turn, of whatever length. */
    Set<Hit> find(Pattern pattern, int inTurn) {
        int before = turn;
        turn = inTurn;
        Set<Hit> found = pattern.accept(this);
        turn = before;
        return found;
    }

    private Set<Hit> find(Pattern pattern) {
        return pattern.accept(this);
    }

    private Set<Hit> words(Predicate<String> wanted) {
        var found = new LinkedHashSet<Hit>();
        List<PlainTalk.Heard> said = talk.turns.get(turn);
        for (int i = 0; i < said.size(); i++) {
            if (wanted.test(said.get(i).form())) {
                found.add(new Hit(turn, i, i + 1, said.get(i).confidence(), true));
            }
        }
        return found;
    }

    @Override
    public Set<Hit> word(Pattern.Word node) {
        return words(node.form()::equals);
    }

    @Override
    public Set<Hit> wildcard(Pattern.Wildcard node) {
        var regex = new StringBuilder();
        node.glob()
                .codePoints()
                .forEach(c -> regex.append(
                        c == '*' ? ".*" : c == '?' ? ".?" : java.util.regex.Pattern.quote(Character.toString(c))));
        return words(form -> form.matches(regex.toString()));
    }

    @Override
    public Set<Hit> sequence(Pattern.Sequence node) {
        return steps(node.steps());
    }

    private Set<Hit> steps(List<Pattern.Step> steps) {
        if (steps.isEmpty()) {
            return Set.of();
        }
        var found = new LinkedHashSet<Hit>();
        List<Pattern.Step> rest = steps.subList(1, steps.size());
        boolean restMayBeMissing = rest.stream().allMatch(Pattern.Step::optional);
        Set<Hit> after = steps(rest);
        for (Hit first : find(steps.get(0).pattern())) {
            if (restMayBeMissing) {
                found.add(first);
            }
            after.stream().filter(next -> next.from() == first.to()).forEach(next -> found.add(first.to(next)));
        }
        if (steps.get(0).optional()) {
            found.addAll(after);
        }
        return found;
    }

    @Override
    public Set<Hit> anyOf(Pattern.AnyOf node) {
        var found = new LinkedHashSet<Hit>();
        node.choices().forEach(choice -> found.addAll(find(choice)));
        return found;
    }

    private Set<Hit> following(Pattern first, Pattern second, int most) {
        var found = new LinkedHashSet<Hit>();
        for (Hit one : find(first)) {
            for (Hit other : find(second)) {
                if (other.from() >= one.to() && other.from() - one.to() <= most) {
                    found.add(one.to(other));
                }
            }
        }
        return found;
    }

    @Override
    public Set<Hit> ordered(Pattern.Ordered node) {
        return following(node.first(), node.second(), node.maxWords());
    }

    @Override
    public Set<Hit> near(Pattern.Near node) {
        var found = new LinkedHashSet<>(following(node.one(), node.other(), node.maxWords()));
        found.addAll(following(node.other(), node.one(), node.maxWords()));
        return found;
    }

    private Set<Hit> without(Pattern kept, Pattern spoiler, BiPredicate<Hit, Hit> spoils) {
        var found = new LinkedHashSet<Hit>();
        for (Hit hit : find(kept)) {
            List<Hit> spoilers = find(spoiler).stream()
                    .filter(other -> spoils.test(hit, other))
                    .toList();
            if (spoilers.isEmpty()) {
                found.add(hit);
            } else if (spoilers.stream().noneMatch(Hit::certain)) {
                found.add(hit.doubted());
            }
        }
        return found;
    }

    @Override
    public Set<Hit> notNear(Pattern.NotNear node) {
        return without(
                node.kept(),
                node.avoided(),
                (hit, other) -> hit.overlaps(other)
                        || (other.from() >= hit.to() && other.from() - hit.to() <= node.maxWords())
                        || (hit.from() >= other.to() && hit.from() - other.to() <= node.maxWords()));
    }

    @Override
    public Set<Hit> notIn(Pattern.NotIn node) {
        return without(node.kept(), node.longer(), Hit::overlaps);
    }

    @Override
    public Set<Hit> where(Pattern.Where node) {
        var conditions = new PlainConditions(this, talk, turn);
        Truth all = Truth.YES;
        for (Condition condition : node.conditions()) {
            all = all.and(conditions.truth(condition));
        }
        return kept(find(node.kept()), all);
    }

    private static Set<Hit> kept(Set<Hit> hits, Truth truth) {
        var kept = new LinkedHashSet<Hit>();
        if (truth != Truth.NO) {
            hits.forEach(hit -> kept.add(truth == Truth.YES ? hit : hit.doubted()));
        }
        return kept;
    }

    @Override
    public Set<Hit> said(Pattern.Said node) {
        Truth truth = switch (PlainConditions.fit(node.side(), talk.speaker(turn))) {
            case NO -> Truth.NO;
            case MAYBE -> Truth.MAYBE;
            case YES -> Truth.YES;
        };
        return kept(find(node.pattern()), truth);
    }

    @Override
    public Set<Hit> window(Pattern.Window node) {
        var found = new LinkedHashSet<Hit>();
        for (Hit hit : find(node.pattern())) {
            found.addAll(kept(Set.of(hit), inside(node, hit)));
        }
        return found;
    }

    private Truth inside(Pattern.Window window, Hit hit) {
        boolean first = window.edge() == Edge.FIRST;
        boolean timed = (first ? talk.start(hit) : talk.end(hit)) != PlainTalk.NEVER;
        boolean unknown = window.of() == Of.SPEAKER && talk.speaker(turn) == Speaker.UNKNOWN;
        Extent extent = window.extent();
        if (extent.unit() == Unit.PERCENT) {
            Unit unit = timed ? Unit.SECONDS : Unit.WORDS;
            long most = extent.amount() * talk.whole(unit, window.of(), turn);
            boolean inside = 100 * talk.fromEdge(hit, unit, window.of(), first) < most;
            return unknown ? Truth.MAYBE : Truth.of(inside);
        }
        if (extent.unit() == Unit.SECONDS && !timed) {
            if (window.inWriting() == null) {
                return Truth.MAYBE;
            }
            extent = window.inWriting();
        }
        long most = extent.unit() == Unit.SECONDS ? 1000L * extent.amount() : extent.amount();
        // what lies within the first words of all lies within those of whoever it was
        Of of = unknown ? Of.INTERACTION : window.of();
        boolean inside = talk.fromEdge(hit, extent.unit(), of, first) < most;
        return unknown && !inside ? Truth.MAYBE : Truth.of(inside);
    }

    @Override
    public Set<Hit> asserted(Pattern.Asserted node) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Hit> sure(Pattern.Sure node) {
        var found = new LinkedHashSet<Hit>();
        find(node.pattern()).forEach(hit -> found.add(hit.confidence() >= node.minConfidence() ? hit : hit.doubted()));
        return found;
    }

    @Override
    public Set<Hit> named(Pattern.Named node) {
        return find(node.meaning());
    }

    @Override
    public Set<Hit> inflected(Inflected node) {
        return find(node.meaning());
    }

    /** From each hit on the shortest stretch that has enough different ones, and the shortest that has them without doubt. */
    @Override
    public Set<Hit> someOf(SomeOf node) {
        var found = new LinkedHashSet<Hit>();
        List<Set<Hit>> choices = node.choices().stream().map(this::find).toList();
        for (int i = 0; i < choices.size(); i++) {
            for (Hit first : choices.get(i)) {
                var ways = new ArrayList<Hit>();
                more(choices, 1 << i, first, node, ways);
                for (boolean certain : new boolean[] {true, false}) {
                    ways.stream()
                            .filter(way -> way.certain() || !certain)
                            .min(Comparator.comparingInt(Hit::to))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private void more(List<Set<Hit>> choices, int taken, Hit all, SomeOf node, List<Hit> ways) {
        if (all.to() - all.from() > node.maxWords()) {
            return;
        }
        if (Integer.bitCount(taken) == node.least()) {
            ways.add(all);
            return;
        }
        for (int i = 0; i < choices.size(); i++) {
            if ((taken & (1 << i)) == 0) {
                for (Hit next : choices.get(i)) {
                    if (next.from() >= all.to()) {
                        more(choices, taken | (1 << i), all.to(next), node, ways);
                    }
                }
            }
        }
    }

    @Override
    public Set<Hit> beside(Beside node) {
        var found = new LinkedHashSet<Hit>();
        var others = new ArrayList<Hit>();
        for (int i = 0; i < talk.turns.size(); i++) {
            others.addAll(find(node.other(), i));
        }
        for (Hit hit : find(node.kept())) {
            Truth near = Truth.NO;
            for (Hit other : others) {
                near = near.or(beside(node, hit, other));
            }
            found.addAll(kept(Set.of(hit), node.wanted() ? near : near.opposite()));
        }
        return found;
    }

    private Truth beside(Beside node, Hit hit, Hit other) {
        Extent distance = node.distance();
        if (distance.unit() == Unit.SECONDS && !talk.isTimed(hit)) {
            if (node.inWriting() == null) {
                return Truth.MAYBE;
            }
            distance = node.inWriting();
        }
        boolean seconds = distance.unit() == Unit.SECONDS;
        if (seconds && !talk.isTimed(other)) {
            return Truth.MAYBE;
        }
        if (node.wanted() && hit.overlaps(other)) {
            return Truth.NO;
        }
        long most = distance.amount() * (seconds ? 1000L : 1);
        long between = Math.max(talk.gap(hit, other, distance.unit()), talk.gap(other, hit, distance.unit()));
        boolean near = isSided(node, hit, other, seconds) && between <= most;
        return near ? Truth.of(Set.of(other)) : Truth.NO;
    }

    /** Whether the other begins after the one begins, or ends before it ends; what must not be there may do so at once. */
    private boolean isSided(Beside node, Hit hit, Hit other, boolean seconds) {
        long later = switch (node.side()) {
            case NEAR -> 1;
            case BEFORE ->
                seconds
                        ? talk.start(other) - talk.start(hit)
                        : talk.word(other.turn(), other.from()) - talk.word(turn, hit.from());
            case AFTER ->
                seconds
                        ? talk.end(hit) - talk.end(other)
                        : talk.word(turn, hit.to()) - talk.word(other.turn(), other.to());
        };
        return later > 0 || (!node.wanted() && later == 0);
    }

    @Override
    public Set<Hit> captured(Captured node) {
        return find(node.pattern());
    }

    @Override
    public Set<Hit> heard(Heard node) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Hit> estimated(Estimated node) {
        throw new UnsupportedOperationException();
    }
}

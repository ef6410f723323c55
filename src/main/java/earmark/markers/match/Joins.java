package earmark.markers.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/** Finders that put together what two or more others found in the same turn. */
final class Joins {
    private Joins() {}

    /**
     * A step of a phrase.
     *
     * @param finder what stands there
     * @param optional whether it may be missing
     */
    record Step(Ready finder, boolean optional) {}

    /** The steps directly one after the other. */
    static Finder sequence(List<Step> steps) {
        return (turn, work) -> {
            List<List<Span>> found = found(steps, turn, work);
            List<Span> partial = List.of();
            boolean mayBegin = !found.isEmpty();
            for (int i = 0; i < found.size(); i++) {
                boolean optional = steps.get(i).optional();
                var longer = new ArrayList<Span>(optional ? partial : List.of());
                longer.addAll(follow(partial, found.get(i), 0, work));
                if (mayBegin) {
                    longer.addAll(found.get(i));
                }
                mayBegin &= optional;
                partial = Span.distinct(longer);
                if (partial.isEmpty() && !mayBegin) {
                    return List.of();
                }
            }
            return partial;
        };
    }

    /** What each step found; none at all when a step that must be there was not found. Looks for those first. */
    private static List<List<Span>> found(List<Step> steps, TurnView turn, Work work) {
        var found = new ArrayList<List<Span>>(Collections.nCopies(steps.size(), List.of()));
        for (boolean optional : new boolean[] {false, true}) {
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i).optional() == optional) {
                    List<Span> spans = steps.get(i).finder().find(turn, work);
                    if (spans.isEmpty() && !optional) {
                        return List.of();
                    }
                    found.set(i, spans);
                }
            }
        }
        return found;
    }

    /** The one, later the other, with at most so many words between. */
    static Finder ordered(Finder first, Finder second, int maxWords) {
        return (turn, work) -> {
            List<Span> firsts = first.find(turn, work);
            return firsts.isEmpty()
                    ? List.of()
                    : Span.distinct(follow(firsts, second.find(turn, work), maxWords, work));
        };
    }

    /** Both in either order, with at most so many words between. */
    static Finder near(Finder one, Finder other, int maxWords) {
        return (turn, work) -> {
            List<Span> ones = one.find(turn, work);
            if (ones.isEmpty()) {
                return List.of();
            }
            List<Span> others = other.find(turn, work);
            var found = new ArrayList<>(follow(ones, others, maxWords, work));
            found.addAll(follow(others, ones, maxWords, work));
            return Span.distinct(found);
        };
    }

    /** The kept ones that are not close to an avoided one. */
    static Finder notNear(Finder kept, Finder avoided, int maxWords) {
        return without(kept, avoided, maxWords, (span, other) -> true);
    }

    /** The kept ones that share no word with a longer one. */
    static Finder notIn(Finder kept, Finder longer) {
        return without(kept, longer, 0, Span::overlaps);
    }

    /** What was found by several, each on its own. */
    static Finder anyOf(Choices choices) {
        return (turn, work) -> {
            BitSet possible = choices.in(turn, work.reading);
            if (possible.isEmpty()) {
                return List.of();
            }
            var found = new ArrayList<Span>();
            for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
                found.addAll(choices.get(i).find(turn, work));
            }
            return Span.distinct(found);
        };
    }

    /** The kept ones without another at most so many words away that spoils them. */
    private static Finder without(Finder kept, Finder others, int maxWords, BiPredicate<Span, Span> spoils) {
        return (turn, work) -> {
            List<Span> spans = kept.find(turn, work);
            if (spans.isEmpty()) {
                return spans;
            }
            List<Span> spoilers = others.find(turn, work);
            if (spoilers.isEmpty()) {
                return spans;
            }
            var placed = new Placed(spoilers);
            var left = new ArrayList<Span>();
            for (Span span : spans) {
                int leastEnd = span.from() - maxWords;
                List<Span> near = placed.near(leastEnd, span.to() + maxWords);
                work.spend(1 + near.size());
                List<Span> hits = near.stream()
                        .filter(other -> other.to() >= leastEnd && spoils.test(span, other))
                        .toList();
                if (hits.isEmpty()) {
                    left.add(span);
                } else if (hits.stream().noneMatch(Span::isCertain)) {
                    left.add(span.doubted(String.valueOf(hits.get(0).doubt())));
                }
            }
            return left;
        };
    }

    /** Every pair in which the second begins 0 to {@code maxWords} words after the end of the first. */
    private static List<Span> follow(List<Span> firsts, List<Span> seconds, int maxWords, Work work) {
        var joined = new ArrayList<Span>();
        for (Span first : firsts) {
            work.spend(1);
            for (int i = Placed.firstFrom(seconds, first.to()); i < seconds.size(); i++) {
                Span second = seconds.get(i);
                if (second.from() > first.to() + maxWords) {
                    break;
                }
                work.spend(Work.SPAN);
                joined.add(first.joined(second));
            }
        }
        return joined;
    }
}

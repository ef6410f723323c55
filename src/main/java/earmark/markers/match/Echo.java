package earmark.markers.match;

import earmark.markers.Condition.Turns;
import earmark.markers.Condition.Which;
import earmark.markers.Condition.Whose;
import earmark.model.Speaker;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a speaker says once more what was said before: then it was not heard ({@code methods.md} 2.3, rule 2b).
 * Immutable.
 */
final class Echo {
    private static final Turns GOING_ON = new Turns(Which.NEXT, 1, Whose.RUN);
    /** Three turns of one speaker in a row are taken for what was said just before. */
    private static final Turns BEFORE = new Turns(Which.PREV, 2, Whose.RUN);

    private final Finder smallWords;

    /** With the words that everybody repeats all the time. */
    Echo(Finder smallWords) {
        this.smallWords = smallWords;
    }

    /** Keeps what the other side answers by saying its turn before once more. */
    Finder answeredBy(Finder finder) {
        return (turn, work) -> {
            List<Span> spans = finder.find(turn, work);
            if (spans.isEmpty()) {
                return spans;
            }
            Optional<TurnView> said = work.reading.neighbour(turn, -1);
            Optional<TurnView> answer = work.reading.neighbour(turn, 1);
            if (said.isEmpty() || answer.isEmpty()) {
                return List.of();
            }
            Set<String> before = lastWords(said.get(), work);
            Set<String> again = words(answer.get(), work);
            if (!repeats(before, again, common(before, again))) {
                return List.of();
            }
            return doubted(spans, turn, said.get(), answer.get());
        };
    }

    /** Keeps what the speaker goes on from by repeating what the other side said before. */
    Finder followedBy(Finder finder) {
        return (turn, work) -> {
            List<Span> spans = finder.find(turn, work);
            Optional<TurnView> said = work.reading.neighbour(turn, -1);
            if (spans.isEmpty() || said.isEmpty()) {
                return List.of();
            }
            Optional<TurnView> onward = Around.of(turn, GOING_ON, work).stream()
                    .map(Around.Seen::turn)
                    .findFirst();
            Set<String> next = onward.isPresent() ? words(onward.get(), work) : Set.of();
            List<Span> kept = repeating(spans, turn, lastWords(said.get(), work), next, work);
            return doubted(kept, turn, said.get(), onward.orElse(turn));
        };
    }

    private static List<Span> doubted(List<Span> spans, TurnView... turns) {
        boolean known = List.of(turns).stream().noneMatch(view -> view.turn.speaker() == Speaker.UNKNOWN);
        return known
                ? spans
                : spans.stream()
                        .map(span -> span.doubted(Filters.NEIGHBOUR_UNKNOWN))
                        .toList();
    }

    /** Those after which the speaker repeats what was said before, in the rest of the turn or in the next. */
    private List<Span> repeating(List<Span> spans, TurnView turn, Set<String> before, Set<String> next, Work work) {
        work.spend(turn.size());
        Set<String> small = smallWords(turn, work);
        var after = new HashSet<String>(next);
        int common = common(before, after);
        var kept = new HashSet<Span>();
        int read = turn.size();
        // from the last, so that each word is read once however many there are
        for (Span span : spans.stream()
                .sorted(Comparator.comparingInt(Span::to).reversed())
                .toList()) {
            for (; read > span.to(); read--) {
                String form = turn.forms[read - 1];
                common += !small.contains(form) && after.add(form) && before.contains(form) ? 1 : 0;
            }
            if (repeats(before, after, common)) {
                kept.add(span);
            }
        }
        return spans.stream().filter(kept::contains).toList();
    }

    private static int common(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    /** Whether half or more of the words of the one that says less stand in the other too. */
    private static boolean repeats(Set<String> before, Set<String> again, int common) {
        int fewer = Math.min(before.size(), again.size());
        return fewer > 0 && 2 * common >= fewer;
    }

    private Set<String> lastWords(TurnView last, Work work) {
        Set<String> words = words(last, work);
        Around.of(last, BEFORE, work).forEach(seen -> words.addAll(words(seen.turn(), work)));
        return words;
    }

    private Set<String> words(TurnView turn, Work work) {
        work.spend(turn.size());
        var words = new HashSet<String>(List.of(turn.forms));
        words.removeAll(smallWords(turn, work));
        return words;
    }

    private Set<String> smallWords(TurnView turn, Work work) {
        var small = new HashSet<String>();
        for (Span span : smallWords.find(turn, work)) {
            small.addAll(List.of(turn.forms).subList(span.from(), span.to()));
        }
        return small;
    }
}

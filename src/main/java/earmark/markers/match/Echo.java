package earmark.markers.match;

import earmark.markers.Condition.Turns;
import earmark.markers.Condition.Which;
import earmark.markers.Condition.Whose;
import earmark.model.Speaker;
import java.util.ArrayList;
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
            if (said.isEmpty()
                    || answer.isEmpty()
                    || !repeats(lastWords(said.get(), work), words(answer.get(), 0, work))) {
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
            Set<String> before = lastWords(said.get(), work);
            Optional<TurnView> onward = Around.of(turn, GOING_ON, work).stream()
                    .map(Around.Seen::turn)
                    .findFirst();
            var kept = new ArrayList<Span>();
            for (Span span : spans) {
                Set<String> after = words(turn, span.to(), work);
                onward.ifPresent(next -> after.addAll(words(next, 0, work)));
                if (repeats(before, after)) {
                    kept.add(span);
                }
            }
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

    /** Whether half or more of the words of the one that says less stand in the other too. */
    private static boolean repeats(Set<String> before, Set<String> again) {
        int fewer = Math.min(before.size(), again.size());
        var common = new HashSet<String>(again);
        common.retainAll(before);
        return fewer > 0 && 2 * common.size() >= fewer;
    }

    private Set<String> lastWords(TurnView last, Work work) {
        Set<String> words = words(last, 0, work);
        Around.of(last, BEFORE, work).forEach(seen -> words.addAll(words(seen.turn(), 0, work)));
        return words;
    }

    private Set<String> words(TurnView turn, int from, Work work) {
        work.spend(turn.size());
        var words = new HashSet<String>(List.of(turn.forms).subList(from, turn.size()));
        for (Span small : smallWords.find(turn, work)) {
            for (int i = small.from(); i < small.to(); i++) {
                words.remove(turn.forms[i]);
            }
        }
        return words;
    }
}

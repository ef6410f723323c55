package earmark.markers.match;

import earmark.model.Speaker;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether the other side answers a turn by saying once more what it had said before it: then the turn was heard
 * as a request to repeat ({@code methods.md} 2.3, rule 2b). Immutable.
 */
final class Echo {
    private final Finder smallWords;

    /** With the words that everybody repeats all the time. */
    Echo(Finder smallWords) {
        this.smallWords = smallWords;
    }

    Finder keeping(Finder finder) {
        return (turn, work) -> {
            List<Span> spans = finder.find(turn, work);
            if (spans.isEmpty()) {
                return spans;
            }
            Optional<TurnView> said = work.reading.neighbour(turn, -1);
            Optional<TurnView> answer = work.reading.neighbour(turn, 1);
            if (said.isEmpty() || answer.isEmpty() || !repeats(said.get(), answer.get(), work)) {
                return List.of();
            }
            boolean known = List.of(turn, said.get(), answer.get()).stream()
                    .noneMatch(view -> view.turn.speaker() == Speaker.UNKNOWN);
            return known
                    ? spans
                    : spans.stream()
                            .map(span -> span.doubted(Filters.NEIGHBOUR_UNKNOWN))
                            .toList();
        };
    }

    /** Whether half or more of the words of the one that says less stand in the other too. */
    private boolean repeats(TurnView said, TurnView answer, Work work) {
        Set<String> before = words(said, work);
        Set<String> again = words(answer, work);
        int fewer = Math.min(before.size(), again.size());
        again.retainAll(before);
        return fewer > 0 && 2 * again.size() >= fewer;
    }

    private Set<String> words(TurnView turn, Work work) {
        work.spend(turn.size());
        var words = new HashSet<String>(List.of(turn.forms));
        for (Span small : smallWords.find(turn, work)) {
            for (int i = small.from(); i < small.to(); i++) {
                words.remove(turn.forms[i]);
            }
        }
        return words;
    }
}

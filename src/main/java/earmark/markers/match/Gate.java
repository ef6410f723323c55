package earmark.markers.match;

import earmark.markers.Pattern;
import earmark.markers.Pattern.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs a finder only where one of the words it needs occurs; most turns hold few of a pattern's words. */
final class Gate implements Finder {
    /** With more words than this, asking for each is dearer than reading the turn. */
    private static final int MOST_WORDS = 12;

    private final Finder finder;
    private final List<String> needed;

    private Gate(Finder finder, List<String> needed) {
        this.finder = finder;
        this.needed = needed;
    }

    /** The finder of a pattern behind a gate, or alone where a gate does not pay. */
    static Finder before(Finder finder, Pattern pattern) {
        Optional<Set<Pattern>> anchors = Anchors.of(pattern);
        boolean few = anchors.isPresent() && anchors.get().size() <= MOST_WORDS;
        if (!few || !anchors.get().stream().allMatch(Word.class::isInstance)) {
            return finder;
        }
        return new Gate(
                finder,
                anchors.get().stream()
                        .map(anchor -> ((Word) anchor).form())
                        .sorted()
                        .toList());
    }

    @Override
    public List<Span> find(TurnView turn, Work work) {
        for (String word : needed) {
            if (turn.vocabulary.contains(word)) {
                return finder.find(turn, work);
            }
        }
        return List.of();
    }
}

package earmark.markers.match;

import earmark.markers.Pattern;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs a finder only where one of the words it needs may occur; most turns hold few of a pattern's words. */
final class Gate implements Finder {
    private final Finder finder;
    private final Slots needed;

    private Gate(Finder finder, Slots needed) {
        this.finder = finder;
        this.needed = needed;
    }

    /** The finder of a pattern behind a gate, or alone where it may match without any certain word. */
    static Finder before(Finder finder, Pattern pattern) {
        if (finder instanceof PhraseTree) {
            // looks itself
            return finder;
        }
        Optional<Set<Pattern>> anchors = Anchors.of(pattern);
        return anchors.isPresent() ? new Gate(finder, slots(anchors.get())) : finder;
    }

    private static Slots slots(Set<Pattern> anchors) {
        var words = new ArrayList<String>();
        var globs = new ArrayList<String>();
        for (Pattern anchor : anchors) {
            if (anchor instanceof Word word) {
                words.add(word.form());
            } else {
                globs.add(((Wildcard) anchor).glob());
            }
        }
        return Slots.of(words, globs);
    }

    @Override
    public List<Span> find(TurnView turn, Work work) {
        return needed.mayMeet(turn.held) ? finder.find(turn, work) : List.of();
    }
}

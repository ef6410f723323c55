package earmark.markers.match;

import earmark.markers.Pattern;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Word;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which of many patterns can match in a turn at all, by one look at each word. Immutable, thread-safe. */
final class Presearch {
    private final BitSet always = new BitSet();
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final GlobIndex<BitSet> byGlob = new GlobIndex<>();

    Presearch(List<Pattern> patterns) {
        var globs = new HashMap<String, BitSet>();
        for (int i = 0; i < patterns.size(); i++) {
            Optional<Set<Pattern>> anchors = Anchors.of(patterns.get(i));
            if (anchors.isEmpty()) {
                always.set(i);
            }
            for (Pattern anchor : anchors.orElse(Set.of())) {
                BitSet set = anchor instanceof Word word
                        ? byWord.computeIfAbsent(word.form(), form -> new BitSet())
                        : globs.computeIfAbsent(((Wildcard) anchor).glob(), glob -> new BitSet());
                set.set(i);
            }
        }
        globs.forEach(byGlob::add);
    }

    /**
     * The patterns that may match in a turn.
     *
     * @param seen what is known of words already, for one interaction; filled here
     */
    BitSet candidates(TurnView turn, Map<String, BitSet> seen) {
        var candidates = new BitSet();
        candidates.or(always);
        for (String form : turn.forms) {
            candidates.or(seen.computeIfAbsent(form, this::of));
        }
        return candidates;
    }

    private BitSet of(String form) {
        var patterns = new BitSet();
        BitSet exact = byWord.get(form);
        if (exact != null) {
            patterns.or(exact);
        }
        byGlob.forEach(form, patterns::or);
        return patterns;
    }
}

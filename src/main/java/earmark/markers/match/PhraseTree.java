package earmark.markers.match;

import earmark.markers.Pattern;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many phrases in one tree, so that a turn is read once however many there are. */
final class PhraseTree implements Finder {
    private final Branch root = new Branch();

    PhraseTree(List<List<Pattern>> phrases) {
        for (List<Pattern> phrase : phrases) {
            Branch branch = root;
            for (Pattern step : phrase) {
                branch = branch.grow(step);
            }
            branch.ends = true;
        }
    }

    @Override
    public List<Span> find(TurnView turn, Work work) {
        var found = new ArrayList<Span>();
        for (int from = 0; from < turn.size(); from++) {
            work.spend(1);
            root.follow(turn, from, from, 1, found, work);
        }
        return Span.distinct(found);
    }

    /** Filled while the tree is built, read-only afterwards. */
    private static final class Branch {
        final Map<String, Branch> words = new HashMap<>();
        final Map<String, Branch> openByText = new HashMap<>();
        final GlobIndex<Branch> open = new GlobIndex<>();
        boolean ends;

        Branch grow(Pattern step) {
            if (step instanceof Word word) {
                return words.computeIfAbsent(word.form(), form -> new Branch());
            }
            String glob = ((Wildcard) step).glob();
            return openByText.computeIfAbsent(glob, text -> {
                var branch = new Branch();
                open.add(text, branch);
                return branch;
            });
        }

        void follow(TurnView turn, int from, int at, double confidence, List<Span> found, Work work) {
            if (ends) {
                work.spend(Work.SPAN);
                found.add(new Span(from, at, confidence, null));
            }
            if (at == turn.size()) {
                return;
            }
            String form = turn.forms[at];
            Branch branch = words.get(form);
            if (branch != null) {
                branch.follow(turn, from, at + 1, Math.min(confidence, turn.confidence[at]), found, work);
            }
            double least = Math.min(confidence, turn.confidence[at]);
            work.spend(open.forEach(form, twig -> twig.follow(turn, from, at + 1, least, found, work)));
        }
    }
}

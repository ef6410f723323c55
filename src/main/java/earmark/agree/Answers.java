package earmark.agree;

import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a rater said about one interaction, by marker and turn. */
final class Answers {
    private final Map<String, Map<Integer, Double>> found = new HashMap<>();
    private final Set<String> unsure = new HashSet<>();

    Answers(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            String marker = verdict.marker().id();
            if (verdict.outcome() instanceof Outcome.Present present) {
                Map<Integer, Double> turns = found.computeIfAbsent(marker, id -> new HashMap<>());
                for (Finding finding : present.evidence()) {
                    turns.merge(finding.place().turn(), finding.confidence(), Math::max);
                }
            } else if (verdict.outcome() instanceof Outcome.Undetermined) {
                unsure.add(marker);
            }
        }
    }

    boolean found(String marker, int turn) {
        return found.getOrDefault(marker, Map.of()).containsKey(turn);
    }

    double confidence(String marker, int turn) {
        return found.getOrDefault(marker, Map.of()).getOrDefault(turn, 0.0);
    }

    /** Whether it cannot be told, for the interaction and so for each of its turns. */
    boolean unsure(String marker) {
        return unsure.contains(marker);
    }

    /** Which markers were found in a turn. */
    List<String> in(int turn) {
        var markers = new TreeSet<String>();
        found.forEach((marker, turns) -> {
            if (turns.containsKey(turn)) {
                markers.add(marker);
            }
        });
        return List.copyOf(markers);
    }
}

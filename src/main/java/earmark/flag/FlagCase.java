package earmark.flag;

import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Place;
import earmark.model.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known about one interaction when it is asked whether to hear it.
 *
 * @param interaction which one
 * @param medium how the two sides met
 * @param facts what is known beside the words
 * @param verdicts by marker id, iterating in that order
 * @param found where the rules' own queries found something, by query; see {@link FlagTerm.Found}
 * @param scores totals of what people handed in about it, in [0, 1], by assessor; without those that have no total
 */
public record FlagCase(
        InteractionId interaction,
        Medium medium,
        Map<String, String> facts,
        Map<String, Verdict> verdicts,
        Map<String, List<Place>> found,
        List<ScoredBy> scores) {
    /** Copies the collections. */
    public FlagCase {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        found = Map.copyOf(found);
        scores = List.copyOf(scores);
    }

    /**
     * A person's score.
     *
     * @param evaluation its id
     * @param assessor who scored
     * @param total in [0, 1]
     * @param criticalFailed whether something critical failed
     */
    public record ScoredBy(String evaluation, String assessor, double total, boolean criticalFailed) {}
}

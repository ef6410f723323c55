package earmark.markers;

import earmark.model.Analysis;
import earmark.model.TextSpan;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells of stretches of an interaction how much they are like something that is not told by words: what a learned marker
 * looks for, or the meaning of a text. This package asks and never answers: who answers may load a model. Thread-safe;
 * its {@link Object#toString()} changes when its answers may.
 */
@FunctionalInterface
public interface Estimator {
    /** Can tell nothing: there are no sentence vectors here. */
    Estimator UNABLE = (analysis, turns) -> turns.stream()
            .map(turn -> new Estimate(turn, null, 0, 0, "needs sentence vectors, and there are none here"))
            .toList();

    /**
     * What it makes of some turns.
     *
     * @param analysis the interaction, whole: neighbouring turns may matter
     * @param turns the indices of the turns that are asked for; each holds a word
     * @return for each turn any number of stretches, also those that are hardly like it
     */
    List<Estimate> estimates(Analysis analysis, Set<Integer> turns);

    /**
     * What was made of one stretch.
     *
     * @param turn in which turn
     * @param at which of its characters; null: of the turn as a whole it cannot be told
     * @param value how much: a probability in [0, 1], or the likeness of two meanings in [-1, 1]
     * @param confidence how sure the recogniser was of the words, on average, in [0, 1]; 1 in writing
     * @param doubt why it cannot be told whether it counts, for a person to read; null when it can
     */
    record Estimate(
            int turn,
            @Nullable TextSpan at,
            double value,
            double confidence,
            @Nullable String doubt) {}
}

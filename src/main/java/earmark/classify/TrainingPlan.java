package earmark.classify;

import earmark.vectors.Embedder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to train.
 *
 * @param kind what to look at
 * @param embedder makes vectors; null for words
 * @param context whether the turns before and after count
 * @param rules names of the rule markers whose findings count too; empty: none
 * @param penalty of the weights; larger is simpler
 * @param balanced whether rare answers weigh as much as frequent ones
 * @param folds into how many parts the conversations are cut, 2 or more
 * @param seed of that cut and of the bootstrap
 */
public record TrainingPlan(
        Kind kind,
        @Nullable Embedder embedder,
        boolean context,
        List<String> rules,
        double penalty,
        boolean balanced,
        int folds,
        long seed) {
    /** Checks what belongs together. */
    public TrainingPlan {
        rules = rules.stream().sorted().toList();
        if (kind.hasVectors() != (embedder != null)) {
            throw new IllegalArgumentException("a plan for " + kind + " with the embedder " + embedder);
        }
        if (folds < 2) {
            throw new IllegalArgumentException("folds: " + folds);
        }
    }

    String features() {
        String vectors = embedder == null ? "" : " " + embedder.id();
        return kind.keyword()
                + vectors
                + (context ? ", turns before and after" : "")
                + (rules.isEmpty() ? "" : ", findings of " + rules.size() + " rules");
    }
}

package earmark.pipeline.flags;

import earmark.flag.FlagCase;
import earmark.flag.FlagQueue;
import earmark.flag.Flagged;
import earmark.flag.Flagger;
import earmark.flag.risk.RiskModel;
import earmark.flag.risk.RiskTraining;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.store.Filter;
import earmark.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which of the kept interactions to hear first. Nothing is written: the same home, rules and seed give the same queue. Use
 * from one thread.
 */
public final class FlagRun {
    private final Store store;
    private final Flagging flagging;
    private final long seed;

    /**
     * A run.
     *
     * @param store what is kept
     * @param markers for rules that hold queries
     * @param flagger the rules
     * @param seed of the learned risk's folds and intervals
     */
    public FlagRun(Store store, MarkerPack markers, Flagger flagger, long seed) {
        this.store = store;
        flagging = new Flagging(store, markers, flagger);
        this.seed = seed;
    }

    /**
     * A queue.
     *
     * @param first what to hear first stands first; those without a reason are not in it
     * @param looked how many interactions were looked at
     * @param scored how many of them a person has scored
     * @param training what was learned from people's scores
     */
    public record Queue(List<Flagged> first, int looked, int scored, RiskTraining training) {
        /** Copies the list. */
        public Queue {
            first = List.copyOf(first);
        }
    }

    /**
     * Makes a queue.
     *
     * @param queue which
     * @param filter of which interactions; risk is learned from all
     * @param unscored whether only those nobody has scored yet
     * @param failed is told of interactions that cannot be read
     */
    public Queue run(FlagQueue queue, Filter filter, boolean unscored, Consumer<Problem> failed) {
        Map<InteractionId, List<FlagCase.ScoredBy>> scores = flagging.scores();
        RiskTraining training = flagging.training(scores, seed);
        RiskModel model = queue == FlagQueue.RISK ? training.model() : null;
        var flagged = new ArrayList<Flagged>();
        int looked = 0;
        int scored = 0;
        for (InteractionId id : store.ids(filter).stream()
                .sorted(java.util.Comparator.comparing(InteractionId::value))
                .toList()) {
            List<FlagCase.ScoredBy> own = scores.getOrDefault(id, List.of());
            Optional<FlagCase> found = unscored && !own.isEmpty() ? Optional.empty() : flagging.read(id, own, failed);
            looked++;
            scored += own.isEmpty() ? 0 : 1;
            if (found.isPresent()) {
                flagging.flagged(found.get(), queue, model).ifPresent(flagged::add);
            }
        }
        return new Queue(flagged.stream().sorted(Flagged.FIRST).toList(), looked, scored, training);
    }
}

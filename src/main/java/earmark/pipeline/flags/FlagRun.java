package earmark.pipeline.flags;

import earmark.agree.scores.BallotBox;
import earmark.flag.Flag;
import earmark.flag.FlagCase;
import earmark.flag.FlagQueue;
import earmark.flag.Flagged;
import earmark.flag.Flagger;
import earmark.flag.risk.Risk;
import earmark.flag.risk.RiskModel;
import earmark.flag.risk.RiskTraining;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.totals.Score;
import earmark.score.totals.Totals;
import earmark.store.EvaluationFilter;
import earmark.store.Filter;
import earmark.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which of the kept interactions to hear first. Nothing is written: the same home, rules and seed give the same queue. Use
 * from one thread.
 */
public final class FlagRun {
    /** Below this share of all points, or with something critical failed, people scored it badly. */
    public static final double BAD_BELOW = 0.7;

    private final Store store;
    private final MarkerPack markers;
    private final Flagger flagger;
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
        this.markers = markers;
        this.flagger = flagger;
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
        Map<InteractionId, List<FlagCase.ScoredBy>> scores = scores();
        RiskTraining training = training(scores);
        RiskModel model = queue == FlagQueue.RISK ? training.model() : null;
        var flagged = new ArrayList<Flagged>();
        int looked = 0;
        int scored = 0;
        for (InteractionId id : store.ids(filter).stream()
                .sorted(java.util.Comparator.comparing(InteractionId::value))
                .toList()) {
            List<FlagCase.ScoredBy> own = scores.getOrDefault(id, List.of());
            Optional<FlagCase> found = unscored && !own.isEmpty() ? Optional.empty() : read(id, own, failed);
            looked++;
            scored += own.isEmpty() ? 0 : 1;
            if (found.isPresent()) {
                List<Flag> flags = flagger.flags(found.get(), queue);
                Risk risk = model == null ? null : model.of(found.get());
                if (!flags.isEmpty() || risk != null) {
                    flagged.add(Flagged.of(found.get(), queue, flags, risk));
                }
            }
        }
        return new Queue(flagged.stream().sorted(Flagged.FIRST).toList(), looked, scored, training);
    }

    private RiskTraining training(Map<InteractionId, List<FlagCase.ScoredBy>> scores) {
        var cases = new ArrayList<FlagCase>();
        for (InteractionId id : scores.keySet().stream()
                .sorted(java.util.Comparator.comparing(InteractionId::value))
                .toList()) {
            // told of once, when it is its turn in the queue
            read(id, scores.getOrDefault(id, List.of()), problem -> {}).ifPresent(cases::add);
        }
        boolean[] bad = new boolean[cases.size()];
        for (int i = 0; i < bad.length; i++) {
            bad[i] = isBad(cases.get(i).scores());
        }
        return RiskTraining.of(cases, bad, seed);
    }

    /** By the mean of those who scored it, or when most of them saw something critical fail. */
    private static boolean isBad(List<FlagCase.ScoredBy> scores) {
        double mean =
                scores.stream().mapToDouble(FlagCase.ScoredBy::total).average().orElse(1);
        long critical =
                scores.stream().filter(FlagCase.ScoredBy::criticalFailed).count();
        return mean < BAD_BELOW || critical * 2 > scores.size();
    }

    private Optional<FlagCase> read(InteractionId id, List<FlagCase.ScoredBy> scores, Consumer<Problem> failed) {
        try {
            Optional<Interaction> interaction = store.find(id);
            List<String> queries = flagger.queries();
            Map<String, List<Place>> found = interaction.isEmpty() || queries.isEmpty()
                    ? Map.of()
                    : FlagCases.found(queries, MarkerPack.analyzer().analyze(interaction.get()), markers);
            return interaction.map(one -> FlagCases.of(one, store.verdicts(id), found, scores));
        } catch (EarmarkException e) {
            e.problems().forEach(failed);
            return Optional.empty();
        }
    }

    /** What people handed in and did not take back, of live work and audits, with a total. */
    private Map<InteractionId, List<FlagCase.ScoredBy>> scores() {
        Map<InteractionId, List<FlagCase.ScoredBy>> scores = new HashMap<>();
        Map<String, Optional<Form>> forms = new HashMap<>();
        for (Evaluation evaluation : store.scorecards().evaluations(EvaluationFilter.ALL.proposed(false))) {
            InteractionId interaction = evaluation.interaction();
            if (interaction != null && BallotBox.counts(evaluation)) {
                Optional<Form> form = forms.computeIfAbsent(
                        evaluation.form().toString(), ref -> store.scorecards().form(evaluation.form()));
                form.map(known -> Totals.of(known, evaluation))
                        .flatMap(score -> scored(evaluation, score))
                        .ifPresent(score -> scores.computeIfAbsent(interaction, i -> new ArrayList<>())
                                .add(score));
            }
        }
        return scores;
    }

    private static Optional<FlagCase.ScoredBy> scored(Evaluation evaluation, Score score) {
        Double total = score.total();
        Double critical = score.critical();
        return total == null
                ? Optional.empty()
                : Optional.of(new FlagCase.ScoredBy(
                        evaluation.id(), evaluation.assessor(), total, critical != null && critical < 1));
    }
}

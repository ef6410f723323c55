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
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.totals.Score;
import earmark.score.totals.Totals;
import earmark.store.EvaluationFilter;
import earmark.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads interactions with what people scored, and holds the rules against them. Nothing is written. Thread-safe. */
public final class Flagging {
    /** Below this share of all points, or with something critical failed, people scored it badly. */
    public static final double BAD_BELOW = 0.7;

    private final Store store;
    private final Flagger flagger;
    private final RuleQueries queries;

    /**
     * Over a home.
     *
     * @param markers for rules that hold queries
     * @param flagger the rules
     */
    public Flagging(Store store, MarkerPack markers, Flagger flagger) {
        this.store = store;
        this.flagger = flagger;
        queries = new RuleQueries(flagger, markers.catalog());
    }

    /**
     * What can be learned from people's scores.
     *
     * @param seed of folds and intervals
     */
    public RiskTraining training(Map<InteractionId, List<FlagCase.ScoredBy>> scores, long seed) {
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

    /**
     * What is known about an interaction; empty when it is not kept, or cannot be read.
     *
     * @param failed is told why it cannot be read
     */
    public Optional<FlagCase> read(InteractionId id, List<FlagCase.ScoredBy> scores, Consumer<Problem> failed) {
        try {
            return store.find(id).map(interaction -> of(interaction, scores));
        } catch (EarmarkException e) {
            e.problems().forEach(failed);
            return Optional.empty();
        }
    }

    /**
     * What is known about an interaction that was read.
     *
     * @param scores what people scored
     * @throws EarmarkException when its verdicts cannot be read
     */
    public FlagCase of(Interaction interaction, List<FlagCase.ScoredBy> scores) {
        return FlagCases.of(interaction, store.verdicts(interaction.id()), queries.found(interaction), scores);
    }

    /** The reasons to hear it; empty when there are none. */
    public Optional<Flagged> flagged(FlagCase of, FlagQueue queue, @Nullable RiskModel model) {
        List<Flag> flags = flagger.flags(of, queue);
        Risk risk = model == null ? null : model.of(of);
        return flags.isEmpty() && risk == null ? Optional.empty() : Optional.of(Flagged.of(of, queue, flags, risk));
    }

    /** What people handed in and did not take back, of live work and audits, with a total. */
    public Map<InteractionId, List<FlagCase.ScoredBy>> scores() {
        return scores(EvaluationFilter.ALL);
    }

    /** The same, of one interaction. */
    public List<FlagCase.ScoredBy> scores(InteractionId id) {
        return scores(EvaluationFilter.ALL.of(id)).getOrDefault(id, List.of());
    }

    private Map<InteractionId, List<FlagCase.ScoredBy>> scores(EvaluationFilter filter) {
        Map<InteractionId, List<FlagCase.ScoredBy>> scores = new HashMap<>();
        Map<String, Optional<Form>> forms = new HashMap<>();
        for (Evaluation evaluation : store.scorecards().evaluations(filter.proposed(false))) {
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

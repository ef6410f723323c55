package earmark.pipeline.scores;

import earmark.agree.scores.BallotBox;
import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.totals.Totals;
import earmark.store.EvaluationFilter;
import earmark.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which interactions people scored how. Totals are computed, they are not kept. Thread-safe. */
public final class ScoredInteractions {
    private final Store store;

    /** Of a home. */
    public ScoredInteractions(Store store) {
        this.store = store;
    }

    /**
     * Interactions whose total lies in a range: the mean of what people handed in by that form and did not take back. Where
     * no total can be told, an interaction lies in no range.
     *
     * @throws EarmarkException when nothing was ever scored by such a form
     */
    public Set<InteractionId> in(ScoreRange range) {
        Map<FormRef, Optional<Form>> forms = new HashMap<>();
        Function<FormRef, Optional<Form>> read = store.scorecards()::form;
        List<Evaluation> evaluations = store.scorecards()
                .evaluations(EvaluationFilter.ALL.proposed(false).on(range.form()));
        if (evaluations.isEmpty()) {
            var known = new TreeSet<String>();
            store.scorecards().forms().forEach(form -> known.add(form.id()));
            throw new EarmarkException(
                    "score " + range.form(),
                    "nobody scored anything by a form of this name",
                    known.isEmpty()
                            ? "earmark score import brings scores in"
                            : "forms here: " + String.join(", ", known));
        }
        Map<InteractionId, List<Double>> totals = new HashMap<>();
        for (Evaluation evaluation : evaluations) {
            InteractionId interaction = evaluation.interaction();
            if (interaction != null && BallotBox.counts(evaluation)) {
                forms.computeIfAbsent(evaluation.form(), read)
                        .map(form -> Totals.of(form, evaluation).total())
                        .ifPresent(total -> totals.computeIfAbsent(interaction, any -> new ArrayList<>())
                                .add(100 * total));
            }
        }
        return totals.entrySet().stream()
                .filter(entry -> range.holds(entry.getValue().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

package earmark.pipeline.scores;

import earmark.agree.assessors.Scored;
import earmark.agree.scores.Ballot;
import earmark.agree.scores.BallotBox;
import earmark.model.InteractionId;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.Form;
import earmark.score.totals.Totals;
import earmark.store.EvaluationFilter;
import earmark.store.Store;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads kept evaluations as what they tell about their assessors. Use from one thread. */
public final class ScoredReader {
    private final Store store;

    /** Over a home. */
    public ScoredReader(Store store) {
        this.store = store;
    }

    /** Live and audit scores of kept interactions, the oldest first. */
    public List<Scored> live(EvaluationFilter filter) {
        return store.scorecards().evaluations(filter).stream()
                .filter(BallotBox::counts)
                .flatMap(evaluation -> scored(evaluation).stream())
                .sorted(Comparator.comparing(Scored::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Calibration sessions: what two or more scored for comparison, by what they call it. */
    public Map<String, List<Scored>> sessions(EvaluationFilter filter) {
        Map<String, List<Evaluation>> byInteraction =
                store.scorecards().evaluations(filter.ofKind(EvaluationKind.CALIBRATION)).stream()
                        .filter(evaluation -> !evaluation.isProposal())
                        .collect(Collectors.groupingBy(
                                evaluation -> evaluation.reference() + "  " + evaluation.form(),
                                TreeMap::new,
                                Collectors.toList()));
        Map<String, List<Scored>> sessions = new LinkedHashMap<>();
        byInteraction.forEach((name, evaluations) -> {
            if (evaluations.size() > 1) {
                sessions.put(
                        name,
                        evaluations.stream()
                                .flatMap(evaluation -> scored(evaluation).stream())
                                .toList());
            }
        });
        return sessions;
    }

    private Optional<Scored> scored(Evaluation evaluation) {
        Optional<Form> form = store.scorecards().form(evaluation.form());
        return form.map(its -> new Scored(
                interaction(evaluation),
                evaluation.assessor(),
                evaluation.agent(),
                evaluation.submitted(),
                percent(its, evaluation),
                answers(evaluation)));
    }

    /** Of what is not kept, one made of its name: only whether two are the same matters. */
    private static InteractionId interaction(Evaluation evaluation) {
        InteractionId kept = evaluation.interaction();
        return kept != null
                ? kept
                : new InteractionId(String.format(
                        Locale.ROOT, "%016x", (long) evaluation.reference().hashCode() & 0xffffffffL));
    }

    private static double percent(Form form, Evaluation evaluation) {
        Double total = Totals.of(form, evaluation).total();
        return total == null ? Double.NaN : 100 * total;
    }

    private static Map<String, String> answers(Evaluation evaluation) {
        Map<String, String> answers = new LinkedHashMap<>();
        evaluation.answers().forEach(answer -> {
            if (answer.value() instanceof AnswerValue.None) {
                answers.put(answer.question(), "");
            } else {
                Ballot.label(answer.value()).ifPresent(label -> answers.put(answer.question(), label));
            }
        });
        return answers;
    }
}

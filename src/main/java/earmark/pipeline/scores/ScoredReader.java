package earmark.pipeline.scores;

import earmark.agree.assessors.CalibrationSession;
import earmark.agree.assessors.Scored;
import earmark.agree.scores.Ballot;
import earmark.agree.scores.BallotBox;
import earmark.model.InteractionId;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.Form;
import earmark.score.desk.Draft;
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

    /**
     * Calibration sessions: what two or more scored for comparison, by what they call it.
     *
     * @param expert whose answers are the baseline; empty for none
     */
    public Map<String, CalibrationSession> sessions(EvaluationFilter filter, String expert) {
        Map<String, List<Evaluation>> byInteraction =
                store.scorecards().evaluations(filter.ofKind(EvaluationKind.CALIBRATION)).stream()
                        .filter(evaluation -> !evaluation.isProposal())
                        .collect(Collectors.groupingBy(
                                evaluation -> evaluation.reference() + "  " + evaluation.form()
                                        + Optional.of(session(evaluation))
                                                .filter(name -> !name.isEmpty())
                                                .map(name -> "  " + name)
                                                .orElse(""),
                                TreeMap::new,
                                Collectors.toList()));
        Map<String, CalibrationSession> sessions = new LinkedHashMap<>();
        byInteraction.forEach((name, evaluations) -> {
            List<Scored> scores = evaluations.stream()
                    .flatMap(evaluation -> scored(evaluation).stream())
                    .toList();
            if (scores.size() > 1) {
                sessions.put(name, CalibrationSession.of(scores, decided(evaluations.get(0)), expert));
            }
        });
        return sessions;
    }

    private static String session(Evaluation evaluation) {
        return evaluation.facts().getOrDefault(Draft.SESSION, "");
    }

    /** What was put down as agreed of that interaction in its session. */
    private Map<String, String> decided(Evaluation evaluation) {
        Map<String, String> decided = new LinkedHashMap<>();
        store.calibrations()
                .find(session(evaluation))
                .ifPresent(kept -> kept.agreed().stream()
                        .filter(agreed -> agreed.interaction().equals(evaluation.interaction()))
                        .forEach(agreed ->
                                label(agreed.value()).ifPresent(label -> decided.put(agreed.question(), label))));
        return decided;
    }

    private Optional<Scored> scored(Evaluation evaluation) {
        Optional<Form> form = store.scorecards().form(evaluation.form());
        return form.map(its -> new Scored(
                interaction(evaluation),
                evaluation.assessor(),
                evaluation.agent(),
                evaluation.form().id(),
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
        evaluation
                .answers()
                .forEach(answer -> label(answer.value()).ifPresent(label -> answers.put(answer.question(), label)));
        return answers;
    }

    /** An empty one for "not applicable"; nothing for words, which cannot be compared. */
    private static Optional<String> label(AnswerValue value) {
        return value instanceof AnswerValue.None ? Optional.of("") : Ballot.label(value);
    }
}

package earmark.pipeline.past;

import earmark.model.InteractionId;
import earmark.score.Answer;
import earmark.score.AnswerValue;
import earmark.score.Automation;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.Question;
import earmark.score.totals.Score;
import earmark.score.totals.Totals;
import earmark.stats.Interval;
import earmark.stats.MeanInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts on one form what comes out otherwise. Use from one thread. */
final class FormTally {
    private static final String NOT_ASKED = "not asked";
    /** Totals are sums of points: smaller differences are rounding. */
    private static final double SAME = 1e-9;

    private final Form form;
    /** By question, then by the answer before and after. */
    private final Map<String, Map<List<String>, Integer>> times = new HashMap<>();

    private final List<Double> moves = new ArrayList<>();

    FormTally(Form form) {
        this.form = form;
    }

    /**
     * Takes in what is proposed by two packs; empty: the form is not for the interaction.
     *
     * @return the answers that differ
     */
    List<AnswerChange> add(InteractionId interaction, Optional<Evaluation> before, Optional<Evaluation> after) {
        var changes = new ArrayList<AnswerChange>();
        for (Question question : form.questions()) {
            Automation automation = question.automation();
            String was = words(question, before);
            String is = words(question, after);
            if (automation != null && !was.equals(is)) {
                String marker = automation.rule().id();
                changes.add(new AnswerChange(interaction, form.ref(), question.id(), marker, was, is));
                times.computeIfAbsent(question.id(), id -> new HashMap<>()).merge(List.of(was, is), 1, Integer::sum);
            }
        }
        if (before.isPresent() && after.isPresent()) {
            moves.add(middle(after.get()) - middle(before.get()));
        }
        return changes;
    }

    private static String words(Question question, Optional<Evaluation> evaluation) {
        return evaluation
                .flatMap(one -> one.answer(question.id()))
                .map(Answer::value)
                .map(AnswerValue::words)
                .orElse(NOT_ASKED);
    }

    private double middle(Evaluation evaluation) {
        Score score = Totals.of(form, evaluation);
        return (score.low() + score.high()) / 2;
    }

    /** Empty when nothing is different. */
    Optional<FormEffect> effect() {
        List<FormEffect.Times> answers = answers();
        if (answers.isEmpty() && moves.stream().noneMatch(move -> Math.abs(move) > SAME)) {
            return Optional.empty();
        }
        double[] all = moves.stream().mapToDouble(Double::doubleValue).toArray();
        double sum = 0;
        int higher = 0;
        int lower = 0;
        for (double move : all) {
            sum += move;
            higher += move > SAME ? 1 : 0;
            lower += move < -SAME ? 1 : 0;
        }
        Interval interval = MeanInterval.of(all);
        return Optional.of(new FormEffect(
                form.ref(),
                form.title(),
                all.length,
                answers,
                higher,
                lower,
                all.length == 0 ? 0 : sum / all.length,
                interval));
    }

    /** In the order of the form; of a question first what is most frequent. */
    private List<FormEffect.Times> answers() {
        return form.questions().stream().flatMap(this::answers).toList();
    }

    private Stream<FormEffect.Times> answers(Question question) {
        return times.getOrDefault(question.id(), Map.of()).entrySet().stream()
                .map(change -> new FormEffect.Times(
                        question.id(), change.getKey().get(0), change.getKey().get(1), change.getValue()))
                .sorted(Comparator.comparingInt(FormEffect.Times::times)
                        .reversed()
                        .thenComparing(FormEffect.Times::before)
                        .thenComparing(FormEffect.Times::after));
    }
}

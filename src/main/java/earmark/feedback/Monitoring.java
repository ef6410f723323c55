package earmark.feedback;

import earmark.score.Answer;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.EvaluationState;
import earmark.score.Remark;
import earmark.score.StateChange;
import earmark.stats.Interval;
import earmark.stats.Wilson;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The monitoring looked at itself, apart from coverage, schedules and agreement, which others count.
 *
 * @param evaluations live ones that people handed in
 * @param answers in them, those that say something
 * @param unevidenced answers without anything observed and without a word beside them
 * @param strengths remarks meant as strengths
 * @param development remarks meant as something to work on
 * @param feedbackDays days from the conversation being scored to its being released to the agent, sorted
 * @param unreleased evaluations the agent has not been shown
 * @param appeals decided ones
 * @param upheld of them
 * @param openAppeals without a decision
 */
public record Monitoring(
        int evaluations,
        int answers,
        int unevidenced,
        int strengths,
        int development,
        List<Double> feedbackDays,
        int unreleased,
        int appeals,
        int upheld,
        int openAppeals) {
    private static final double SECONDS_A_DAY = 86_400;

    /** Copies the list. */
    public Monitoring {
        feedbackDays = List.copyOf(feedbackDays);
    }

    /**
     * Counts.
     *
     * @param evaluations live ones that people handed in
     * @param appeals all there are
     */
    public static Monitoring of(List<Evaluation> evaluations, List<Appeal> appeals) {
        List<Answer> answers = evaluations.stream()
                .flatMap(evaluation -> evaluation.answers().stream())
                .filter(answer -> !(answer.value() instanceof AnswerValue.None))
                .toList();
        double[] days = evaluations.stream()
                .map(Monitoring::days)
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return new Monitoring(
                evaluations.size(),
                answers.size(),
                (int) answers.stream().filter(Monitoring::isUnevidenced).count(),
                remarks(answers, Remark.STRENGTH),
                remarks(answers, Remark.DEVELOPMENT),
                Arrays.stream(days).boxed().toList(),
                (int) evaluations.stream()
                        .filter(one -> released(one).isEmpty())
                        .count(),
                count(appeals, AppealState.UPHELD) + count(appeals, AppealState.REJECTED),
                count(appeals, AppealState.UPHELD),
                (int) appeals.stream().filter(appeal -> !appeal.state().isEnd()).count());
    }

    /** Share of the decided appeals that were upheld; 95 %. */
    public Interval upheldInterval() {
        return Wilson.of(upheld, appeals);
    }

    /** Share of the answers that rest on nothing one could look at; 95 %. */
    public Interval unevidencedInterval() {
        return Wilson.of(unevidenced, answers);
    }

    /** The middle one of the days to feedback; NaN without any. */
    public double medianDays() {
        int n = feedbackDays.size();
        return n == 0 ? Double.NaN : (feedbackDays.get((n - 1) / 2) + feedbackDays.get(n / 2)) / 2;
    }

    private static boolean isUnevidenced(Answer answer) {
        return answer.observed().isEmpty()
                && answer.comment().isBlank()
                && answer.interpretation().isBlank();
    }

    private static int remarks(List<Answer> answers, Remark way) {
        return (int) answers.stream().filter(answer -> answer.remark() == way).count();
    }

    private static int count(List<Appeal> appeals, AppealState state) {
        return (int) appeals.stream().filter(appeal -> appeal.state() == state).count();
    }

    private static Optional<Double> days(Evaluation evaluation) {
        Instant submitted = evaluation.submitted();
        return submitted == null
                ? Optional.empty()
                : released(evaluation).map(at -> Duration.between(submitted, at).toSeconds() / SECONDS_A_DAY);
    }

    private static Optional<Instant> released(Evaluation evaluation) {
        return evaluation.history().stream()
                .filter(change -> change.state() == EvaluationState.RELEASED)
                .map(StateChange::at)
                .findFirst();
    }
}

package earmark.stats.severity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimplePointChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * As {@link MixedModel}, with two more terms as chance: whose work it was, and when. So a rater whose agents are good, or who
 * scored in a bad month, is not taken for lenient or harsh, also on units that nobody else scored.
 *
 * @param unitSd standard deviation between units of one agent
 * @param raterSd between raters
 * @param agentSd between agents
 * @param monthSd between months
 * @param residualSd what is left
 * @param severities by rater, about their mean; the standard error is that of prediction
 */
public record TermsModel(
        double unitSd, double raterSd, double agentSd, double monthSd, double residualSd, List<Severity> severities) {
    private static final int MOST_EVALUATIONS = 3_000;
    private static final double CLOSE = 1e-5;
    private static final double LARGEST = 1e4;
    private static final double[] START = {1, 0.5, 0.5, 0.2};
    private static final double[] STEPS = {0.4, 0.3, 0.3, 0.2};

    /** Copies. */
    public TermsModel {
        severities = List.copyOf(severities);
    }

    /**
     * One score.
     *
     * @param unit index of what was rated, from 0
     * @param rater index of who rated, from 0
     * @param agent index of whose work it was, from 0
     * @param month index of when, from 0
     * @param value in points
     */
    public record Score(int unit, int rater, int agent, int month, double value) {}

    /** A score with its columns: mean, rater, agent, month. */
    record Graded(double value, List<Integer> columns) {}

    /** Fits the model; at least two scores. */
    public static TermsModel of(List<Score> scores) {
        int raters = 1 + scores.stream().mapToInt(Score::rater).max().orElse(-1);
        int agents = 1 + scores.stream().mapToInt(Score::agent).max().orElse(-1);
        int months = 1 + scores.stream().mapToInt(Score::month).max().orElse(-1);
        int[] sizes = {raters, agents, months};
        List<List<Graded>> units = units(scores, raters, agents);
        double[] spreads = new SimplexOptimizer(new SimplePointChecker<>(CLOSE, CLOSE, MOST_EVALUATIONS))
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new ObjectiveFunction(point -> fit(units, sizes, point).criterion()),
                        GoalType.MINIMIZE,
                        new InitialGuess(START),
                        new NelderMeadSimplex(STEPS))
                .getPoint();
        TermsFit fit = fit(units, sizes, spreads);
        double residual = Math.sqrt(fit.residualVariance());
        double[] errors = fit.standardErrors(1, raters);
        var severities = new ArrayList<Severity>();
        for (int rater = 0; rater < raters; rater++) {
            severities.add(new Severity(fit.effect(1 + rater), errors[rater]));
        }
        return new TermsModel(
                residual * Math.abs(spreads[0]),
                residual * Math.abs(spreads[1]),
                residual * Math.abs(spreads[2]),
                residual * Math.abs(spreads[3]),
                residual,
                severities);
    }

    private static TermsFit fit(List<List<Graded>> units, int[] sizes, double[] spreads) {
        return new TermsFit(units, sizes, within(spreads[0]), new double[] {
            within(spreads[1]), within(spreads[2]), within(spreads[3])
        });
    }

    /** The criterion is even in each spread, so that a spread of 0 is a minimum like any other. */
    private static double within(double spread) {
        return Math.min(LARGEST, Math.abs(spread));
    }

    private static List<List<Graded>> units(Collection<Score> scores, int raters, int agents) {
        Map<Integer, List<Graded>> units = new LinkedHashMap<>();
        for (Score score : scores) {
            units.computeIfAbsent(score.unit(), unit -> new ArrayList<>())
                    .add(new Graded(
                            score.value(),
                            List.of(
                                    0,
                                    1 + score.rater(),
                                    1 + raters + score.agent(),
                                    1 + raters + agents + score.month())));
        }
        return List.copyOf(units.values());
    }
}
